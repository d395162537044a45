package uk.rooftree.warehouse.delta;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A process of its own that appends one file after another to a table, and says each version once it is committed. */
final class Appender {

    private Appender() {
    }

    /** Arguments: the warehouse, the table, a Parquet file of one row to append copies of, and how many times. */
    public static void main(String[] arguments) throws IOException {
        DeltaTables tables = new DeltaTables(Path.of(arguments[0]));
        TableName name = TableName.of(arguments[1]);
        for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
            System.out.println(tables.append(name, List.of(copy(tables, name, Path.of(arguments[2])))).version());
        }
    }

    /** A copy of a Parquet file of one row, in the table's folder. */
    static DataFile copy(DeltaTables tables, TableName name, Path row) throws IOException {
        Path file = tables.folder(name).resolve("part-" + UUID.randomUUID() + ".parquet");
        Files.createDirectories(file.getParent());
        Files.copy(row, file);
        return new DataFile(file, Map.of(), 1, Files.size(file), Map.of());
    }

    /** Starts one. */
    static Process start(Path warehouse, TableName name, Path row, int times) throws IOException {
        return new ProcessBuilder(command(warehouse, name, row, times))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    }

    static List<String> command(Path warehouse, TableName name, Path row, int times) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1",
            "-cp", System.getProperty("java.class.path"), Appender.class.getName(),
            warehouse.toString(), name.toString(), row.toString(), String.valueOf(times));
    }
}
