package uk.rooftree.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.spark.store.S3Server;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.engine.EngineSupply;

/** S3A as it comes against a server of S3's interface: a month's job, and what the store itself refuses. */
@Tag("long")
class JobOnS3Test {

    private static final String AS_AT = "2026-10-31";

    @TempDir
    private static Path folder;
    private static S3Server server;
    private static EngineSupply spark;

    @BeforeAll
    static void a_server_with_a_bucket() throws Exception {
        server = S3Server.start(folder.resolve("buckets"));
        Files.createDirectories(folder.resolve("buckets/tables"));
        Configuration running = Engines.spark().session().sparkContext().hadoopConfiguration();
        SparkSettings all = Engines.SETTINGS;
        for (Map.Entry<String, String> setting : server.settings().entrySet()) {
            running.set(setting.getKey(), setting.getValue());
            all = all.with("spark.hadoop." + setting.getKey(), setting.getValue());
        }
        spark = new SparkSupply(all);
    }

    @AfterAll
    static void the_server_ends() {
        server.close();
    }

    @Test
    void a_month_has_the_bytes_of_one_on_a_disk() throws Exception {
        TwoHomes homes = SmallCouncil.twoHomes(folder.resolve("homes"), AS_AT, "s3a://tables/housing");
        TwoHomes.run(homes.one(), AS_AT, EngineSupply.DUCKDB);
        Home inStore = Home.open(homes.other().folder(), spark::warehouse);

        assertThat(TwoHomes.run(inStore, AS_AT, spark).release()).isEqualTo(1);

        for (String file : new String[] {"figures.csv", "issues.csv"}) {
            assertThat(TwoHomes.out(inStore, AS_AT, file)).as(file).isEqualTo(TwoHomes.out(homes.one(), AS_AT, file));
        }
        assertThat(TwoHomes.run(inStore, AS_AT, spark).isNew()).isFalse();
        assertThat(new TwoHomes(homes.one(), new Home(inStore.folder(), folder.resolve("buckets/tables/housing"))).differences()).isEmpty();
    }

    @Test
    void the_store_refuses_a_file_that_is_there() throws Exception {
        Path entry = spark.warehouse(URI.create("s3a://tables/refused")).resolve("releases/000001.json");
        Files.write(entry, "theirs\n".getBytes(), StandardOpenOption.CREATE_NEW);

        assertThatThrownBy(() -> Files.write(entry, "ours\n".getBytes(), StandardOpenOption.CREATE_NEW)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(Files.readString(entry)).isEqualTo("theirs\n");
        Files.delete(entry);
        assertThat(Files.exists(entry)).isFalse();
    }

    @Test
    void a_bucket_that_is_not_there_is_named() {
        assertThatThrownBy(() -> spark.warehouse(URI.create("s3a://nowhere/housing"))).isInstanceOf(UserFault.class)
            .hasMessageStartingWith("Cannot reach the warehouse \"s3a://nowhere/housing\": ").hasMessageContaining("NoSuchBucket");
    }
}
