import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Installs the exact packages of `package-lock.json`, or says in one sentence what is missing. Does nothing when they
/// are already there: npm writes `node_modules/.package-lock.json` last.
void main() throws Exception {
    var lock = Path.of("package-lock.json");
    var installed = Path.of("node_modules/.package-lock.json");
    if (Files.exists(installed) && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(lock)) >= 0) {
        return;
    }
    var npm = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
    int code;
    try {
        code = new ProcessBuilder(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund").inheritIO().start().waitFor();
    } catch (IOException absent) {
        System.err.println("Node.js est introuvable : installez Node.js 20 ou plus récent (avec npm), puis recommencez.");
        System.exit(1);
        return;
    }
    if (code != 0) {
        System.err.println("npm n'a pas pu installer les paquets de package-lock.json (code " + code + "), voir ci-dessus.");
        System.exit(1);
    }
}
