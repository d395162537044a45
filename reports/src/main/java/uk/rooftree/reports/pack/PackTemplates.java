package uk.rooftree.reports.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/** The compiled templates that travel in the jar; templates from anywhere else are never read. */
final class PackTemplates {

    private PackTemplates() {
    }

    /** A copy of a template, free to be changed. */
    static JasperReport load(String name) {
        try (InputStream in = PackTemplates.class.getResourceAsStream(name + ".jasper")) {
            if (in == null) {
                throw new IllegalStateException("Cannot find the template %s.jasper: the build did not compile it".formatted(name));
            }
            return (JasperReport) JRLoader.loadObject(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the template " + name, unreadable);
        } catch (JRException unreadable) {
            throw new IllegalStateException("Cannot read the template " + name, unreadable);
        }
    }
}
