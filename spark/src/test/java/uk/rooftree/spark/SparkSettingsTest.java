package uk.rooftree.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;

import uk.rooftree.spark.store.ConditionalPutLogStore;
import uk.rooftree.warehouse.UserFault;

class SparkSettingsTest {

    @Test
    void what_is_set_for_hadoop_reaches_its_file_systems_before_spark_starts() {
        Configuration hadoop = SparkSettings.of(Optional.of("local[1]")).withAll(Map.of("spark.hadoop.fs.s3a.endpoint", "http://127.0.0.1:9")).hadoop();

        assertThat(hadoop.get("fs.s3a.endpoint")).isEqualTo("http://127.0.0.1:9");
        assertThat(hadoop.get("fs.s3a.input.stream.type")).isEqualTo("classic");
        assertThat(hadoop.get("spark.delta.logStore.s3a.impl")).isEqualTo(ConditionalPutLogStore.class.getName());
        assertThat(hadoop.get("spark.delta.logStore.file.impl")).isEqualTo(HardLinkLogStore.class.getName());
    }

    @Test
    void a_secret_on_the_command_line_is_refused_and_not_repeated() {
        for (String name : List.of("spark.hadoop.fs.s3a.secret.key", "spark.hadoop.fs.s3a.access.key", "spark.hadoop.fs.s3a.session.token",
                "spark.hadoop.fs.azure.account.key.tables.dfs.core.windows.net", "spark.hadoop.fs.azure.account.oauth2.client.secret",
                "spark.hadoop.fs.azure.sas.fixed.token")) {
            assertThatThrownBy(() -> SparkSettings.local(1).withAll(Map.of(name, "XYZ"))).as(name).isInstanceOf(UserFault.class)
                .hasMessage("Cannot take %s from the command line, where others can read it. "
                    + "Leave it to the environment or to a Hadoop credential provider (docs/spark.md).", name);
        }
    }

    @Test
    void where_a_secret_comes_from_may_be_said() {
        Map<String, String> settings = Map.of("spark.hadoop.hadoop.security.credential.provider.path", "jceks://file/a.jceks",
            "spark.hadoop.fs.s3a.aws.credentials.provider", "x", "spark.hadoop.fs.azure.sas.token.provider.type", "y",
            "spark.hadoop.fs.azure.account.oauth2.msi.endpoint", "z");

        assertThat(SparkSettings.local(1).withAll(settings).more()).containsAllEntriesOf(settings);
    }

    @Test
    void what_figures_depend_on_may_not_be_set() {
        assertThatThrownBy(() -> SparkSettings.local(1).withAll(Map.of("spark.sql.ansi.enabled", "false"))).isInstanceOf(UserFault.class)
            .hasMessage("Cannot set spark.sql.ansi.enabled=false: figures depend on it, and Rooftree sets it to true. Leave it out.");
    }
}
