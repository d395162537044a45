package uk.rooftree.etl.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.etl.staging.LandedFile.Outcome;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.DelimitedLayout;
import uk.rooftree.warehouse.council.Encoding;
import uk.rooftree.warehouse.council.FileName;
import uk.rooftree.warehouse.council.Quote;
import uk.rooftree.warehouse.council.SourceSettings;

/** Text as systems write it: its delimiter, quote and encoding, packed or not, taken through the real load. */
class DialectsTest {

    private static final String AS_AT = "2026-10-31";
    private static final String HEADER = "property_ref,property_type,ownership,address_line_1\n";
    private static final String ROWS = HEADER + "P1,flat,council,\"1, Café Row\"\nP2,house,council,2 High Street\n";

    @TempDir
    private Path folder;

    private LoadedFolders folders;

    @BeforeEach
    void open() {
        folders = new LoadedFolders(folder);
    }

    @AfterEach
    void close() {
        folders.close();
    }

    @Test
    void semicolons_pipes_and_tabs_part_fields_and_a_comma_is_then_a_character() {
        for (char delimiter : new char[] {';', '|', '\t'}) {
            layout("property.csv", delimiter, Quote.DOUBLE, null);
            file("property.csv", ("property_ref;property_type;ownership;address_line_1\nP1;flat;council;1, Café Row\nP2;house;council;\"2;3|4\t5\"\n")
                .replace(delimiter == ';' ? "§" : "\"2;3|4\t5\"", "\"2" + delimiter + "3\"").replace(';', delimiter).getBytes(StandardCharsets.UTF_8));
            folders.load(AS_AT);
            assertThat(folders.kept("property", "address_line_1").get(0)).isEqualTo("1, Café Row");
            assertThat(folders.kept("property", "address_line_1").get(1)).contains("2" + delimiter + "3");
        }
    }

    @Test
    void single_quotes_may_stand_around_fields_and_double_quotes_are_then_characters() {
        layout("property.csv", ',', Quote.SINGLE, null);
        file("property.csv", bytes(HEADER + "P1,flat,council,'1, \"The Oaks\"'\nP2,flat,council,'St John''s'\n"));
        folders.load(AS_AT);
        assertThat(folders.kept("property", "address_line_1")).containsExactly("1, \"The Oaks\"", "St John's");
    }

    @Test
    void without_quotes_every_line_is_a_record_and_every_quote_a_character() {
        layout("property.csv", '|', Quote.NONE, null);
        file("property.csv", bytes("property_ref|property_type|ownership|address_line_1\nP1|flat|council|\"The Oaks\nP2|flat|council|12\" pipe\n"));
        folders.load(AS_AT);
        assertThat(folders.kept("property", "address_line_1")).containsExactly("\"The Oaks", "12\" pipe");
    }

    @Test
    void an_encoding_that_is_told_is_used_with_a_mark_and_without() {
        for (Encoding encoding : Encoding.values()) {
            Charset charset = Charset.forName(encoding.toString());
            layout("property.csv", ',', Quote.DOUBLE, encoding);
            file("property.csv", ROWS.getBytes(charset));
            folders.load(AS_AT);
            assertThat(folders.kept("property", "address_line_1")).as(encoding.toString()).containsExactly("1, Café Row", "2 High Street");
            assertThat(folders.issues("R-FILE-009")).isEmpty();
            if (encoding != Encoding.WINDOWS_1252 && encoding != Encoding.UTF_16) {
                file("property.csv", ("\ufeff" + ROWS).getBytes(charset));
                folders.load(AS_AT);
                assertThat(folders.kept("property", "property_ref")).as(encoding + " with a mark").containsExactly("P1", "P2");
            }
        }
        layout("property.csv", ',', Quote.DOUBLE, Encoding.UTF_16);
        file("property.csv", ("\ufeff" + ROWS).getBytes(StandardCharsets.UTF_16LE));
        folders.load(AS_AT);
        assertThat(folders.kept("property", "address_line_1")).containsExactly("1, Café Row", "2 High Street");
    }

    @Test
    void a_file_in_another_encoding_than_was_told_stops_the_folder() {
        layout("property.csv", ',', Quote.DOUBLE, Encoding.UTF_8);
        file("property.csv", ROWS.getBytes(Charset.forName("windows-1252")));
        folders.load(AS_AT);
        assertThat(folders.outcome().stops()).containsExactly("Cannot read property.csv: unknown encoding or empty");
    }

    @Test
    void utf_16_that_was_not_told_and_other_kinds_of_file_stop_the_folder_with_a_clue() throws IOException {
        file("property.csv", ("\ufeff" + ROWS).getBytes(StandardCharsets.UTF_16LE));
        folders.load(AS_AT);
        assertThat(folders.outcome().stops()).containsExactly("Cannot read property.csv: unknown encoding or empty; "
            + "its first bytes say UTF-16: write encoding: utf-16 in council.yaml (sources.property)");

        file("property.csv", gzip(bytes(ROWS)));
        folders.load(AS_AT);
        assertThat(folders.outcome().stops()).containsExactly("Cannot read property.csv: unknown encoding or empty; "
            + "it is packed with gzip: give it the ending .gz");
    }

    @Test
    void blanks_that_pad_a_field_are_no_part_of_it() {
        file("property.csv", bytes(HEADER + "P1                  ,flat      ,council   ,2 High Street       \n"));
        folders.load(AS_AT);
        assertThat(folders.kept("property", "property_ref")).containsExactly("P1");
        assertThat(folders.kept("property", "address_line_1")).containsExactly("2 High Street");
    }

    @Test
    void gzip_is_unpacked_by_the_way_and_known_again_by_its_bytes() throws IOException {
        file("property.csv.gz", gzip(bytes(ROWS)));
        folders.load(AS_AT);
        assertThat(folders.kept("property", "property_ref")).containsExactly("P1", "P2");
        folders.load(AS_AT);
        assertThat(folders.landed("property").outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void gzip_in_several_parts_is_read_to_the_last() throws IOException {
        file("property.csv.gz", concat(gzip(bytes(ROWS)), gzip(bytes("P3,flat,council,three\n")), gzip(bytes("P4,flat,council,four\n"))));
        folders.load(AS_AT);
        assertThat(folders.kept("property", "property_ref")).containsExactly("P1", "P2", "P3", "P4");
    }

    @Test
    void gzip_that_was_cut_off_or_has_something_behind_it_is_refused() throws IOException {
        byte[] whole = gzip(bytes(ROWS));
        file("property.csv.gz", Arrays.copyOf(whole, whole.length - 10));
        assertThatThrownBy(() -> folders.load(AS_AT)).isInstanceOf(UserFault.class).hasMessage(
            "Cannot read \"%s\": property.csv.gz is cut off or damaged (Unexpected end of ZLIB input stream); copy it again. Then run again; nothing was published."
                .formatted(folders.inbox().resolve(AS_AT + "/property.csv.gz")));

        file("property.csv.gz", concat(whole, bytes("P3,flat,council,lost without a word\n")));
        assertThatThrownBy(() -> folders.load(AS_AT)).isInstanceOf(UserFault.class).hasMessageContaining("something that is no gzip follows its end");

        file("property.csv.gz", bytes(ROWS));
        assertThatThrownBy(() -> folders.load(AS_AT)).isInstanceOf(UserFault.class).hasMessageContaining("property.csv.gz is no gzip file (Not in GZIP format)");
    }

    @Test
    void an_archive_with_one_file_or_several_is_a_feed_and_each_file_in_it_accounts_for_its_rows() throws IOException {
        file("property.zip", zip(Map.of("b.csv", bytes(HEADER + "P3,flat,council,three\n,flat,council,no key\n"), "parts/a.csv", bytes(ROWS),
            "__MACOSX/._b.csv", new byte[] {0, 5, 22, 7})));
        folders.load(AS_AT);
        assertThat(folders.kept("property", "property_ref")).containsExactly("P3", "P1", "P2");
        assertThat(folders.query("select file || ' ' || rows_read || ' ' || rows_kept from core.file_load order by file").rows()).extracting(row -> row.get(0))
            .containsExactly("2026-10-31/property.zip/b.csv 2 1", "2026-10-31/property.zip/parts/a.csv 2 2");
        folders.load(AS_AT);
        assertThat(folders.landed("property").outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void an_archive_whose_names_lead_out_of_it_or_that_holds_archives_is_refused_and_nothing_is_written_outside() throws IOException {
        for (String name : new String[] {"../../escaped.csv", "/escaped.csv", "a/../../escaped.csv", "..\\escaped.csv", "C:escaped.csv"}) {
            file("property.zip", zip(Map.of(name, bytes(ROWS))));
            assertThatThrownBy(() -> folders.load(AS_AT)).as(name).isInstanceOf(UserFault.class).hasMessageContaining(
                "property.zip holds \"" + name + "\", a name that leads out of the archive; pack the extracts again, by their plain names");
        }
        file("property.zip", zip(Map.of("inner.ZIP", zip(Map.of("a.csv", bytes(ROWS))))));
        assertThatThrownBy(() -> folders.load(AS_AT)).isInstanceOf(UserFault.class)
            .hasMessageContaining("property.zip holds \"inner.ZIP\", which is packed itself; put it into the folder unpacked once");
        try (var all = Files.walk(folder)) {
            assertThat(all.map(path -> path.getFileName().toString())).doesNotContain("escaped.csv");
        }
    }

    @Test
    void an_archive_that_is_empty_cut_off_or_changed_is_refused() throws IOException {
        file("property.zip", zip(Map.of()));
        assertThatThrownBy(() -> folders.load(AS_AT)).isInstanceOf(UserFault.class).hasMessageContaining("property.zip holds no file");

        byte[] whole = zip(Map.of("a.csv", bytes(ROWS)));
        file("property.zip", Arrays.copyOf(whole, whole.length - 30));
        assertThatThrownBy(() -> folders.load(AS_AT)).isInstanceOf(UserFault.class).hasMessageContaining("property.zip is cut off or damaged");

        byte[] changed = stored("a.csv", bytes(ROWS));
        changed[new String(changed, StandardCharsets.ISO_8859_1).indexOf("High")] = 'F';
        file("property.zip", changed);
        assertThatThrownBy(() -> folders.load(AS_AT)).isInstanceOf(UserFault.class).hasMessageContaining("its checksum is another");
    }

    @Test
    void an_archive_with_a_password_is_refused() throws IOException {
        byte[] archive = zip(Map.of("a.csv", bytes(ROWS)));
        String text = new String(archive, StandardCharsets.ISO_8859_1);
        archive[text.indexOf("PK\u0003\u0004") + 6] |= 1;
        archive[text.indexOf("PK\u0001\u0002") + 8] |= 1;
        file("property.zip", archive);
        assertThatThrownBy(() -> folders.load(AS_AT)).isInstanceOf(UserFault.class)
            .hasMessageContaining("property.zip is protected by a password; pack it without one");
    }

    @Test
    void what_comes_to_far_more_than_an_extract_is_refused_before_it_fills_the_disk() throws IOException {
        byte[] zeros = new byte[1 << 20];
        Arrays.fill(zeros, (byte) '1');
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes(HEADER));
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
                out.write('\n');
            }
        }
        file("property.csv.gz", packed.toByteArray());
        assertThatThrownBy(() -> folders.load(AS_AT)).isInstanceOf(UserFault.class).hasMessageContaining(
            "property.csv.gz comes to far more than an extract does (over 67,108,864 bytes); if it is in order, send it unpacked");
    }

    @Test
    void an_archive_of_many_files_that_are_small_each_is_measured_as_a_whole() throws IOException {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) '\n');
        System.arraycopy(bytes(ROWS), 0, megabyte, 0, bytes(ROWS).length);
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < 90; i++) {
            members.put("part%03d.csv".formatted(i), megabyte);
        }
        file("property.zip", zip(members));
        assertThatThrownBy(() -> folders.load(AS_AT)).isInstanceOf(UserFault.class).hasMessageContaining("\"part064.csv\" in property.zip comes to far more");
    }

    @Test
    void a_feed_in_two_files_of_which_none_was_chosen_is_refused() {
        file("property.csv", bytes(ROWS));
        file("property.zip", bytes(ROWS));
        assertThatThrownBy(() -> folders.load(AS_AT)).isInstanceOf(UserFault.class).hasMessage(
            ("Cannot tell which file of \"%s\" is the extract of property: both property.csv and property.zip are there. Move one away, or name the right one "
                + "in council.yaml (sources.property.file), then run again; nothing was published.").formatted(folders.inbox().resolve(AS_AT)));
    }

    @Test
    void another_layout_reads_the_same_bytes_again() {
        file("property.csv", bytes("property_ref;property_type;ownership\nP1;flat;council\n"));
        folders.load(AS_AT);
        assertThat(folders.outcome().isStopped()).isTrue();
        layout("property.csv", ';', Quote.DOUBLE, null);
        folders.load(AS_AT);
        assertThat(folders.landed("property").outcome()).isEqualTo(Outcome.LANDED);
        assertThat(folders.kept("property", "property_ref")).containsExactly("P1");
    }

    private void layout(String file, char delimiter, Quote quote, Encoding encoding) {
        folders.source(new SourceSettings("property", new DelimitedLayout(new FileName(file), delimiter, quote, Optional.ofNullable(encoding))));
    }

    private void file(String name, byte[] bytes) {
        folders.file(AS_AT, name, bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                out.putNextEntry(new ZipEntry(member.getKey()));
                out.write(member.getValue());
            }
        }
        return packed.toByteArray();
    }

    private static byte[] stored(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.setLevel(0);
            out.putNextEntry(new ZipEntry(name));
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] concat(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }
}
