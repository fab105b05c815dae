import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;

/// Checks (`check`) or applies (`replace`) the one format of the house to every Java file.
void main(String[] args) throws Exception {
    boolean replace = args.length > 0 && args[0].equals("replace");
    var style = JavaFormatterOptions.Style.PALANTIR;
    var options = JavaFormatterOptions.builder().style(style).formatJavadoc(false).build();
    var formatter = Formatter.createFormatter(options);
    int wrong = 0;
    try (var files = Files.walk(Path.of("src"))) {
        for (var file : files.filter(f -> f.toString().endsWith(".java") && !f.startsWith("src/build")).sorted().toList()) {
            var source = Files.readString(file);
            String formatted;
            try {
                // Not formatSourceAndFixImports: its wrapping of long strings breaks some of them.
                var ordered = ImportOrderer.reorderImports(source, style);
                formatted = formatter.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
            } catch (Exception e) {
                System.err.println(file + ": " + e.getMessage());
                wrong++;
                continue;
            }
            if (formatted.equals(source)) continue;
            if (replace) {
                Files.writeString(file, formatted);
            } else {
                System.err.println(file + " is not in the format of the house");
                wrong++;
            }
        }
    }
    if (wrong > 0) {
        System.err.println(wrong + " file(s): run `mvn toolchains:select-jdk-toolchain exec:exec@format -Dformat=replace`");
        System.exit(1);
    }
}
