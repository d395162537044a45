package uk.rooftree.cli;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Data files in a warehouse that no version of any table names, and unfinished log entries: what a run that was stopped leaves. */
final class LeftFiles {

    private static final Pattern ADDED = Pattern.compile("\"add\":\\{\"path\":\"([^\"]+)\"");

    private LeftFiles() {
    }

    static List<Path> in(Path warehouse) throws IOException {
        Set<Path> named = new TreeSet<>();
        List<Path> files;
        try (Stream<Path> tree = Files.walk(warehouse)) {
            files = tree.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path entry : files) {
            if (entry.getParent().getFileName().toString().equals("_delta_log") && entry.toString().endsWith(".json")) {
                Path table = entry.getParent().getParent();
                ADDED.matcher(Files.readString(entry)).results()
                    .forEach(added -> named.add(table.resolve(URLDecoder.decode(added.group(1).replace("+", "%2B"), StandardCharsets.UTF_8))));
            }
        }
        return files.stream().filter(file -> !named.contains(file) && (file.toString().endsWith(".tmp")
            || file.toString().endsWith(".parquet") && !file.getParent().getFileName().toString().equals("_delta_log"))).toList();
    }
}
