package uk.rooftree.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.RowsToStore;

/** Spark in a process that has what is shipped and nothing else: the other tests have their own libraries beside it. */
class ShippedSparkTest {

    @TempDir
    private Path folder;

    @Test
    void spark_starts_and_writes_a_table_with_what_is_shipped() throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
        command.addAll(List.of(System.getProperty("rooftree.spark.opens").split(" ")));
        String shipped = Files.readString(Path.of(System.getProperty("rooftree.spark.shipped"))).strip();
        String classes = String.join(File.pathSeparator, classesOf(SparkEngine.class), classesOf(Writer.class), shipped);
        command.addAll(List.of("-cp", classes, Writer.class.getName(), folder.toString()));

        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(new DeltaTables(folder).latest(Writer.TABLE).rows()).isEqualTo(3);
    }

    private static String classesOf(Class<?> type) throws IOException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toRealPath().toString();
    }

    /** What that process does. */
    static final class Writer {

        static final TableName TABLE = TableName.of("core.home");

        private Writer() {
        }

        public static void main(String[] arguments) {
            Path warehouse = Path.of(arguments[0]);
            try (SparkEngine engine = SparkEngine.open(SparkSettings.local(1), warehouse)) {
                engine.write(new DeltaTables(warehouse), RowsToStore.asTheyCome(TABLE,
                    "select 'E1' as council_code, id % 3 as size, count(*) as homes from range(9) group by id % 3", Map.of())).commit();
            }
        }
    }
}
