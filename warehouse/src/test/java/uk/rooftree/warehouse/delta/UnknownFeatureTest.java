package uk.rooftree.warehouse.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.rooftree.warehouse.UserFault;

/** Tables that others have written in ways that a reader of whole Parquet files would get wrong. */
class UnknownFeatureTest {

    private static final TableName HOME = TableName.of("core.home");
    private static final String ADD =
        "{\"add\":{\"path\":\"a.parquet\",\"partitionValues\":{},\"size\":1,\"modificationTime\":0,\"dataChange\":true%s}}";

    @TempDir
    Path warehouse;

    @Test
    void a_plain_table_of_another_writer_can_be_read() throws Exception {
        log("{\"protocol\":{\"minReaderVersion\":1,\"minWriterVersion\":2}}", metadata("string", ""),
            ADD.formatted(",\"stats\":\"{\\\"numRecords\\\":3}\""));

        assertThat(read().rows()).isEqualTo(3);
    }

    @Test
    void rows_that_another_writer_did_not_count_are_not_guessed() throws Exception {
        log("{\"protocol\":{\"minReaderVersion\":1,\"minWriterVersion\":2}}", metadata("string", ""), ADD.formatted(""));

        assertThatThrownBy(() -> read().rows()).isInstanceOf(IllegalStateException.class)
            .hasMessage("Cannot count the rows of core.home: its log does not say how many each file has");
    }

    @Test
    void deletion_vectors_are_refused_where_a_file_has_one() throws Exception {
        String protocol = protocol("deletionVectors");
        log(protocol, metadata("string", ""), ADD.formatted(""));
        assertThat(read().files()).hasSize(1);

        log(protocol, metadata("string", ""), ADD.formatted(",\"deletionVector\":{\"storageType\":\"u\","
            + "\"pathOrInlineDv\":\"ab^-aqEH.-t@S}K{vb[*k^\",\"offset\":4,\"sizeInBytes\":40,\"cardinality\":6}"));
        assertRefused("the feature deletionVectors (file \"a.parquet\")");
    }

    @Test
    void column_mapping_is_refused() throws Exception {
        log("{\"protocol\":{\"minReaderVersion\":2,\"minWriterVersion\":5}}",
            metadata("string", "\"delta.columnMapping.mode\":\"name\"", "{\"delta.columnMapping.id\":1,"
                + "\"delta.columnMapping.physicalName\":\"col-1\"}"), ADD.formatted(""));
        assertRefused("the feature columnMapping (mode \"name\")");
    }

    @Test
    void a_feature_that_kernel_knows_and_we_do_not_is_refused() throws Exception {
        log(protocol("typeWidening"), metadata("string", ""), ADD.formatted(""));
        assertRefused("the feature typeWidening");
    }

    @Test
    void a_feature_that_nobody_knows_is_refused() throws Exception {
        log(protocol("timeTravelForwards"), metadata("string", ""), ADD.formatted(""));
        assertRefused("the feature timeTravelForwards");
    }

    @Test
    void a_protocol_of_the_future_is_refused() throws Exception {
        log("{\"protocol\":{\"minReaderVersion\":99,\"minWriterVersion\":99}}", metadata("string", ""), ADD.formatted(""));
        assertRefused("Delta's protocol version 99");
    }

    @Test
    void a_log_that_never_says_what_the_table_is_is_damaged() throws Exception {
        log("{\"protocol\":{\"minReaderVersion\":1,\"minWriterVersion\":2}}", ADD.formatted(""));

        assertThatThrownBy(this::read).isInstanceOf(UserFault.class).hasMessage("Cannot read core.home: its log is damaged (No metadata found "
            + "at version 0). Restore the folder \"%s\" from a backup.".formatted(HOME.under(warehouse)));
    }

    @Test
    void a_column_type_that_we_do_not_know_is_refused() throws Exception {
        log("{\"protocol\":{\"minReaderVersion\":1,\"minWriterVersion\":2}}", metadata("variant", ""), ADD.formatted(""));

        assertThatThrownBy(this::read).isInstanceOf(UserFault.class).hasMessage("Cannot read core.home: its column \"home_ref\" is of type "
            + "variant, which Rooftree does not read. Leave the column out, or make plain columns of it, in the tool that writes the table.");
    }

    @Test
    void a_file_that_lies_elsewhere_is_refused() throws Exception {
        log("{\"protocol\":{\"minReaderVersion\":1,\"minWriterVersion\":2}}", metadata("string", ""),
            ADD.formatted("").replace("a.parquet", "s3://bucket/a.parquet"));

        assertThatThrownBy(this::read).isInstanceOf(UserFault.class).hasMessage(("Cannot read core.home: its file \"s3://bucket/a.parquet\" is not "
            + "where the warehouse is. Copy the table with its files into \"%s\".").formatted(HOME.under(warehouse)));
    }

    private void assertRefused(String what) {
        assertThatThrownBy(this::read).isInstanceOf(UserFault.class).hasMessage(("Cannot read core.home: the table uses %s, which Rooftree "
            + "does not read. Switch it off in the tool that switched it on, or let Rooftree build the table again.").formatted(what));
    }

    private TableSnapshot read() {
        return new DeltaTables(warehouse).latest(HOME);
    }

    private void log(String... actions) throws IOException {
        Path log = Files.createDirectories(HOME.under(warehouse).resolve("_delta_log"));
        Files.writeString(log.resolve("00000000000000000000.json"), String.join("\n", actions) + "\n");
    }

    private static String protocol(String feature) {
        return "{\"protocol\":{\"minReaderVersion\":3,\"minWriterVersion\":7,\"readerFeatures\":[\"%s\"],\"writerFeatures\":[\"%s\"]}}"
            .formatted(feature, feature);
    }

    private static String metadata(String type, String configuration) {
        return metadata(type, configuration, "{}");
    }

    private static String metadata(String type, String configuration, String columnMetadata) {
        String schema = "{\"type\":\"struct\",\"fields\":[{\"name\":\"home_ref\",\"type\":\"%s\",\"nullable\":true,\"metadata\":%s}]}"
            .formatted(type, columnMetadata).replace("\"", "\\\"");
        return ("{\"metaData\":{\"id\":\"0b9d\",\"format\":{\"provider\":\"parquet\",\"options\":{}},\"schemaString\":\"%s\","
            + "\"partitionColumns\":[],\"configuration\":{%s},\"createdTime\":0}}").formatted(schema, configuration);
    }
}
