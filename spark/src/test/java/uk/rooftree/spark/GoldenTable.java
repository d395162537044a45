package uk.rooftree.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import uk.rooftree.warehouse.delta.TableName;

/**
 * One of Delta Lake's golden tables, which lie zipped among the test resources.
 *
 * @param original its folder there
 * @param tries    what it tries
 */
record GoldenTable(String original, String tries) {

    /** All of them. */
    static List<GoldenTable> all() {
        return new String(resource("tables.csv"), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split("\\|"))
            .map(cells -> new GoldenTable(cells[0], cells[1])).toList();
    }

    /** Lays them out as tables of a warehouse folder. */
    static void unzipAll(Path warehouse) throws IOException {
        List<GoldenTable> all = all();
        try (ZipInputStream zip = new ZipInputStream(GoldenTable.class.getResourceAsStream("/delta-golden/tables.zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String path = entry.getName();
                GoldenTable table = all.stream().filter(candidate -> path.startsWith(candidate.original + "/")).findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables.csv does not tell of " + path));
                Path file = table.name().under(warehouse).resolve(path.substring(table.original.length() + 1));
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    /** Its name in the warehouse: {@code golden.} and its folder's, spelt as tables' names are. */
    TableName name() {
        String word = original.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
        return new TableName("golden", Character.isDigit(word.charAt(0)) ? "t" + word : word);
    }

    /** The versions that its log's file names tell of, whether they can be read or not, in order. */
    TreeSet<Long> versions(Path warehouse) throws IOException {
        TreeSet<Long> versions = new TreeSet<>();
        Path log = name().under(warehouse).resolve("_delta_log");
        if (Files.isDirectory(log)) {
            try (Stream<Path> files = Files.list(log)) {
                files.map(file -> file.getFileName().toString()).filter(file -> file.matches("[0-9]{20}\\.(json|checkpoint\\..*)"))
                    .forEach(file -> versions.add(Long.parseLong(file.substring(0, 20))));
            }
        }
        return versions;
    }

    private static byte[] resource(String name) {
        try (InputStream in = GoldenTable.class.getResourceAsStream("/delta-golden/" + name)) {
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
