package uk.rooftree.reports.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Run by the build: compiles every {@code .jrxml} below a folder into a {@code .jasper} at the same place below another. */
public final class TemplateCompiler {

    private TemplateCompiler() {
    }

    /** @param arguments the folder of resources and the folder of classes */
    public static void main(String[] arguments) throws IOException, JRException {
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        List<Path> templates;
        try (Stream<Path> files = Files.walk(from)) {
            templates = files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
        }
        for (Path template : templates) {
            Path compiled = to.resolve(from.relativize(template).toString().replace(".jrxml", ".jasper"));
            Files.createDirectories(compiled.getParent());
            if (!Files.exists(compiled) || Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(template)) < 0) {
                JasperCompileManager.compileReportToFile(template.toString(), compiled.toString());
            }
        }
    }
}
