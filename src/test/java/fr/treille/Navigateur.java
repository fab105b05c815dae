package fr.treille;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A real browser: the machine's Chromium, or the one of the npm package, unpacked once in `target`.
final class Navigateur implements AutoCloseable {
    private static final List<String> REGLAGES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-sync");
    private final Playwright playwright;
    private final Browser chromium;

    private Navigateur(Playwright playwright, Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    static Navigateur ouvrir() throws Exception {
        var installe = Path.of("/usr/bin/chromium");
        var executable = Files.isExecutable(installe) ? installe : deballer();
        var environnement = new HashMap<>(System.getenv());
        environnement.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environnement));
        var chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(REGLAGES)
                        .setEnv(Map.of(
                                "LD_LIBRARY_PATH",
                                        executable.resolveSibling("lib").toString(),
                                "HOME", System.getProperty("java.io.tmpdir"))));
        // A machine with other work answers when it can: it is not speed that is judged here.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        return new Navigateur(playwright, chromium);
    }

    /// A page of its own session, as wide as a desk or a phone.
    Page page(int largeur) {
        return chromium.newContext(new Browser.NewContextOptions()
                        .setViewportSize(largeur, 900)
                        .setLocale("fr-FR"))
                .newPage();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Path deballer() throws IOException, InterruptedException {
        var dossier = Path.of("target/chromium").toAbsolutePath();
        var executable = dossier.resolve("chromium");
        // One process unpacks, another that runs beside it waits.
        try (var verrou = FileChannel.open(Path.of("target/chromium.verrou"), CREATE, WRITE);
                var _ = verrou.lock()) {
            if (!Files.isExecutable(executable)) {
                int code = new ProcessBuilder("node", "src/build/js/chromium.mjs", dossier.toString())
                        .inheritIO()
                        .start()
                        .waitFor();
                if (code != 0) throw new IOException("Chromium was not unpacked: " + code);
            }
        }
        return executable;
    }
}
