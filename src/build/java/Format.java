import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.nio.file.Files;
import java.nio.file.Path;

/// Checks (`check`) or applies (`replace`) the one format of the house to every Java file.
void main(String[] args) throws Exception {
    boolean replace = args.length > 0 && args[0].equals("replace");
    var options = JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.PALANTIR).formatJavadoc(false).build();
    var formatter = Formatter.createFormatter(options);
    int wrong = 0;
    try (var files = Files.walk(Path.of("src"))) {
        for (var file : files.filter(f -> f.toString().endsWith(".java") && !f.startsWith("src/build")).sorted().toList()) {
            var source = Files.readString(file);
            // The formatter would wrap such a line and lose the slashes of what follows.
            var tooLong = source.lines().filter(l -> l.strip().startsWith("///") && l.length() > 120).findFirst();
            if (tooLong.isPresent()) {
                System.err.println(file + ": a comment line is longer than 120: " + tooLong.get().strip());
                wrong++;
                continue;
            }
            String formatted;
            try {
                formatted = formatter.formatSourceAndFixImports(source);
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
