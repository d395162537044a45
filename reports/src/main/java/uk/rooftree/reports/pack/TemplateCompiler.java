package uk.rooftree.reports.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Run by the build: compiles every {@code .jrxml} of a folder into a {@code .jasper} beside the classes. */
public final class TemplateCompiler {

    private TemplateCompiler() {
    }

    /** @param arguments the folder of templates and the folder to write to */
    public static void main(String[] arguments) throws IOException, JRException {
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        Files.createDirectories(to);
        List<Path> templates;
        try (Stream<Path> files = Files.list(from)) {
            templates = files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
        }
        for (Path template : templates) {
            Path compiled = to.resolve(template.getFileName().toString().replace(".jrxml", ".jasper"));
            if (!Files.exists(compiled) || Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(template)) < 0) {
                JasperCompileManager.compileReportToFile(template.toString(), compiled.toString());
            }
        }
    }
}
