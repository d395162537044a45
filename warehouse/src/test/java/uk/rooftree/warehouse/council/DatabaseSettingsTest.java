package uk.rooftree.warehouse.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.UserFault;

/** What council.yaml says of databases and profiles, and where passwords may be. */
class DatabaseSettingsTest {

    private static final String COUNCIL = "council: {name: Exampleshire, ons-code: E07000999}\n";

    @TempDir
    private Path home;

    @Test
    void a_database_and_what_is_read_from_it_can_be_set() throws IOException {
        Council council = read("""
            databases:
              housing:
                url: jdbc:sqlserver://server;databaseName=uh
                user: rooftree
                password-from: {env: HOUSING_PASSWORD}
                fetch-size: 100
                timeout-seconds: 60
                snapshot: none
              bidding: {url: "jdbc:postgresql://server/cbl", password-from: {file: /etc/rooftree/cbl}}
            sources:
              application: {kind: jdbc, database: housing, table: dbo.wlapp}
              bid: {kind: jdbc, database: bidding, query: "select * from bids where placed_at::date <= :as_at;"}
            """);

        assertThat(council.database("housing")).isEqualTo(new Database("housing", "jdbc:sqlserver://server;databaseName=uh", Optional.of("rooftree"),
            Optional.of(new PasswordPlace(PasswordPlace.Kind.ENVIRONMENT, "HOUSING_PASSWORD")), 100, 60, false));
        assertThat(council.database("bidding")).isEqualTo(new Database("bidding", "jdbc:postgresql://server/cbl", Optional.empty(),
            Optional.of(new PasswordPlace(PasswordPlace.Kind.FILE, "/etc/rooftree/cbl")), 5000, 600, true));
        assertThat(council.source("application").databaseLayouts()).containsExactly(new DatabaseLayout("application.csv", "housing", "select * from dbo.wlapp"));
        assertThat(council.source("bid").databaseLayouts()).containsExactly(
            new DatabaseLayout("bid.csv", "bidding", "select * from bids where placed_at::date <= :as_at"));
        assertThat(council.readsDatabases()).isTrue();
    }

    @Test
    void a_password_in_council_yaml_is_refused_and_not_repeated() {
        for (String given : List.of("password: Hunter2", "url: \"jdbc:sqlserver://server;databaseName=uh;password=Hunter2\"",
            "url: \"jdbc:postgresql://rooftree:Hunter2@server/housing\"", "url: \"jdbc:oracle:thin:rooftree/Hunter2@server:1521/uh\"")) {
            String url = given.startsWith("url") ? "" : "url: \"jdbc:postgresql://server/housing\", ";
            assertThatThrownBy(() -> read("databases: {housing: {%s%s}}\n".formatted(url, given)))
                .isInstanceOf(UserFault.class)
                .hasMessageContaining("a password does not belong into this file, which is copied and shown. Change it, put it into an environment variable "
                    + "or a file that only your account can read, and name that: password-from: {env: NAME} or password-from: {file: PATH}")
                .hasMessageNotContaining("Hunter2");
        }
    }

    @Test
    void what_is_wrong_with_a_database_or_a_profile_is_told_at_once() {
        assertThatThrownBy(() -> read("""
            databases:
              a b: {url: "postgresql://server", snapshot: perhaps, password-from: {}}
            profile: universal
            sources:
              bid: {kind: jdbc, database: bidding, table: "bids; drop", file: bid.txt}
              offer: {kind: jdbc, database: a b}
            """)).hasMessage("""
            Invalid settings in "%s":
              line 4: profile: "universal" is not one of choice-based-lettings, civica-universal-housing, nec-housing
              line 3: databases.a b: a database's name has letters, digits, - and _ only, 40 at most
              line 3: databases.a b.url: is not a JDBC address (expected jdbc:…, such as jdbc:postgresql://server/housing)
              line 3: databases.a b.snapshot: "perhaps" is neither needed nor none
              line 3: no key databases.a b.password-from.env or file (one of the two says where the password is)
              line 6: sources.bid.file: a database's extract is called bid.csv; leave this out
              line 6: sources.bid.table: "bids; drop" is not a table's or view's name, such as housing.applications (write anything else as a query)
              line 6: sources.bid.database: "bidding" is not among databases
              line 7: no key sources.offer.table or query (one of the two says what is read)
            Correct these lines and try again; nothing was done.""".formatted(home.resolve("council.yaml")));
    }

    @Test
    void a_password_is_taken_from_the_environment_or_the_first_line_of_a_file_of_one_s_own() throws IOException {
        assertThat(new PasswordPlace(PasswordPlace.Kind.ENVIRONMENT, "HOUSING").password(home, Map.of("HOUSING", "Hunter2"))).isEqualTo("Hunter2");
        Path file = passwordFile("Hunter2 £\r\nmore\n", "rw-------");

        assertThat(new PasswordPlace(PasswordPlace.Kind.FILE, "password").password(home, Map.of())).isEqualTo("Hunter2 £");

        assertThatThrownBy(() -> new PasswordPlace(PasswordPlace.Kind.ENVIRONMENT, "HOUSING").password(home, Map.of()))
            .hasMessage("Cannot find the password: the environment variable \"HOUSING\" is not set. Set it for the account that runs rooftree, then run again.");
        for (String rights : List.of("rw-r-----", "rw----r--", "rw--w----")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
            assertThatThrownBy(() -> new PasswordPlace(PasswordPlace.Kind.FILE, "password").password(home, Map.of()))
                .hasMessage("Cannot use the password in \"%s\": other accounts can read or change that file. Run: chmod 600 \"%s\"".formatted(file, file));
        }
    }

    @Test
    void a_profile_says_what_council_yaml_leaves_open() throws IOException {
        Council council = read("""
            profile: civica-universal-housing
            databases: {uh: {url: "jdbc:sqlserver://server;databaseName=uh"}}
            sources:
              application:
                delimiter: comma
                columns: {"U_NOVALET_REF ": officer, APP_REF: household_ref}
                codes: {status: {"700": suspended}}
              tenancy: {kind: jdbc, database: uh}
              bid: {file: bids.xlsx}
              offer: {profile: choice-based-lettings}
            """);

        SourceSettings application = council.source("application");
        assertThat(application.layouts()).containsExactly(DelimitedLayout.asContract("wlapp.csv"));
        assertThat(application.dateFormat()).isEqualTo("dd/MM/yyyy");
        assertThat(application.columns()).containsEntry("U_NOVALET_REF ", "officer").containsEntry("APP_REF", "household_ref").doesNotContainKey("app_ref")
            .containsEntry("app_band", "band");
        assertThat(application.codes().get("status")).containsEntry("700", "suspended").containsEntry("300", "active");
        assertThat(council.source("tenancy").databaseLayouts().get(0).query()).startsWith("select tag_ref, prop_ref, house_ref");
        assertThat(council.source("tenancy").dateFormat()).isEqualTo(SourceSettings.ISO_DATE);
        assertThat(council.source("bid").layouts()).containsExactly(new WorkbookLayout(new FileName("bids.xlsx"), Optional.empty(), java.util.OptionalInt.empty()));
        assertThat(council.source("offer").layouts().get(0).shown()).isEqualTo("offers.csv");
        assertThat(council.source("void").layouts().get(0).shown()).isEqualTo("vmrecord.csv");
        assertThat(council.source("review")).isEqualTo(SourceSettings.asContract("review"));
    }

    @Test
    void every_profile_can_be_read_by_itself() {
        for (String name : Profile.NAMES) {
            Profile profile = Profile.find(name).orElseThrow();
            assertThat(profile.system()).isNotBlank();
            assertThat(profile.sources()).isNotEmpty();
        }
    }

    private Path passwordFile(String text, String rights) throws IOException {
        Path file = Files.writeString(home.resolve("password"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private Council read(String more) throws IOException {
        Files.writeString(home.resolve("council.yaml"), COUNCIL + more);
        return new Home(home).council();
    }
}
