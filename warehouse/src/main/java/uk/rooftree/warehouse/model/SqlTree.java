package uk.rooftree.warehouse.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.jar.JarEntry;
import java.util.stream.Stream;

import uk.rooftree.warehouse.delta.TableName;

/**
 * The project's {@code sql/} folder: models, reference tables and the engine's macros. It travels in the warehouse's jar and
 * is read from there, or from class folders in a build.
 */
public final class SqlTree {

    private static final String ROOT = "sql/";

    private final SortedMap<String, String> files;
    private final List<Model> models;
    private SortedMap<TableName, ReferenceTable> reference;

    private SqlTree(Map<String, String> files) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        List<Model> read = new ArrayList<>();
        this.files.forEach((path, text) -> {
            if (path.endsWith(".sql") && !path.startsWith("sql/macros/")) {
                read.add(Model.read(path, text));
            }
        });
        this.models = List.copyOf(read);
    }

    /** The tree that travels with this class. */
    public static SqlTree packaged() {
        return Packaged.TREE;
    }

    /** A tree of the given texts by path ({@code sql/core/void.sql}), for tests. */
    public static SqlTree of(Map<String, String> files) {
        return new SqlTree(files);
    }

    /** A tree in a folder, for a council's or a developer's own copy. */
    public static SqlTree in(Path folder) {
        return new SqlTree(readFolder(folder));
    }

    /** This tree with some files more, or in place of its own; by path. */
    public SqlTree with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(files);
        all.putAll(more);
        return new SqlTree(all);
    }

    /** All models, in the order of their paths. */
    public List<Model> models() {
        return models;
    }

    /** The models' graph. */
    public ModelGraph graph() {
        return new ModelGraph(models);
    }

    /** The macros of an engine. */
    public String macros(String engine) {
        return text("sql/macros/" + engine + ".sql");
    }

    /** The macros of every engine: a name means the same on all of them, so what one of them says of it is said of the models. */
    public String allMacros() {
        return files.entrySet().stream().filter(file -> file.getKey().startsWith("sql/macros/")).map(Map.Entry::getValue).collect(Collectors.joining());
    }

    /** Reference tables by name; those of the tree's CSV files. */
    public synchronized SortedMap<TableName, ReferenceTable> reference() {
        if (reference == null) {
            reference = Collections.unmodifiableSortedMap(ReferenceTable.read(referenceTexts()));
        }
        return reference;
    }

    /** Reference tables as CSV text with a header, by name: {@code bank_holiday} is {@code reference.bank_holiday}. */
    private SortedMap<String, String> referenceTexts() {
        SortedMap<String, String> tables = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.startsWith("sql/reference/") && path.endsWith(".csv")) {
                tables.put(path.substring("sql/reference/".length(), path.length() - ".csv".length()), text);
            }
        });
        return tables;
    }

    /** A file of the tree by its path, {@code sql/...}. */
    public String text(String path) {
        String text = files.get(path);
        if (text == null) {
            throw new IllegalArgumentException("Cannot find %s in the SQL tree".formatted(path));
        }
        return text;
    }

    /** Tells one state of the tree from another: every model, macro and reference table. */
    public String digest() {
        Digest digest = new Digest();
        files.forEach((path, text) -> digest.add(path).add(text));
        return digest.hex();
    }

    private static Map<String, String> readPackaged() {
        // a file that is always there says where the tree is; a folder's own URL is not in every jar
        String anchor = ROOT + "macros/duckdb.sql";
        URL url = SqlTree.class.getClassLoader().getResource(anchor);
        if (url == null) {
            throw new IllegalStateException("Cannot find %s on the class path".formatted(anchor));
        }
        try {
            URLConnection connection = url.openConnection();
            if (connection instanceof JarURLConnection jar) {
                return readJar(jar);
            }
            return readFolder(Path.of(url.toURI()).getParent().getParent());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the SQL tree at " + url, unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("Cannot read the SQL tree at " + url, impossible);
        }
    }

    private static Map<String, String> readJar(JarURLConnection connection) throws IOException {
        Map<String, String> files = new TreeMap<>();
        // the connection's file is shared with the class loader: not ours to close
        var jar = connection.getJarFile();
        for (var entries = jar.entries(); entries.hasMoreElements();) {
            JarEntry entry = entries.nextElement();
            if (entry.getName().startsWith(ROOT) && isRead(entry.getName())) {
                try (InputStream in = jar.getInputStream(entry)) {
                    files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }

    private static Map<String, String> readFolder(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = ROOT + folder.relativize(path).toString().replace('\\', '/');
                if (isRead(name)) {
                    files.put(name, Files.readString(path));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the SQL tree in " + folder, unreadable);
        }
        return files;
    }

    private static boolean isRead(String name) {
        return name.endsWith(".sql") || name.endsWith(".csv");
    }

    /** Read once: a running program's class path does not change. */
    private static final class Packaged {
        private static final SqlTree TREE = new SqlTree(readPackaged());
    }
}
