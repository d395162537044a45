package uk.rooftree.returns.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.form.Form;
import uk.rooftree.returns.core.rule.RowCheck;
import uk.rooftree.returns.core.service.LogDownload;
import uk.rooftree.returns.core.service.Provider;
import uk.rooftree.returns.core.service.ServiceAccounts;
import uk.rooftree.returns.core.service.ServiceFile;
import uk.rooftree.warehouse.UserFault;

/** What only the service knows: a part that is given is judged by, one that is not is named. */
class KnownToTheServiceTest {

    @TempDir
    private Path folder;

    private static List<String> rules(ServiceAccounts service, String changes) {
        return new RowCheck(Form.of(CollectionYear.Y2026), service, Checked.TODAY)
            .check(2, new MadeRow(CollectionYear.Y2026, MadeRow.Base.GENERAL).with(changes).answers(), false).stream().map(Finding::rule).distinct().toList();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("service.yaml"), text);
    }

    @Test
    void nothing_is_held_against_codes_of_a_service_that_is_not_described() {
        assertThat(rules(ServiceAccounts.unknown(Provider.LA), "owning_organisation_id=ORG7;managing_organisation_id=ORG8;assigned_to_id=who@example.org")).isEmpty();
    }

    @Test
    void an_association_s_referral_is_wanted_of_an_owner_assumed_to_be_one() {
        assertThat(rules(ServiceAccounts.unknown(Provider.PRP), "")).containsExactly("HOU34");
        assertThat(rules(ServiceAccounts.unknown(Provider.PRP), "referral_register=,8")).isEmpty();
    }

    @Test
    void the_support_team_names_the_account_each_log_goes_to() throws IOException {
        ServiceAccounts support = ServiceFile.read(file("support-user: true\n"), Provider.LA);

        assertThat(rules(support, "")).containsExactly("SET10");
        assertThat(rules(support, "assigned_to_id=x@example.org")).isEmpty();
    }

    @Test
    void a_letting_that_has_a_log_is_found_in_the_service_s_download_unless_that_is_deleted() throws IOException {
        Path logs = Files.writeString(folder.resolve("logs.csv"), """
            Log ID,Status of log,Needs,Start,Tenant code,Postcode,Age,Sex,Work,Charge
            id,status,needstype,startdate,tenancycode,postcode_full,age1,sexrab1,ecstat1,tcharge
            1,completed,1,2026-06-15,T0001,LS6 2AB,34,F,2,92.6
            2,deleted,1,2026-06-15,T0002,LS6 2AB,34,F,2,92.6
            """);
        ServiceAccounts service = ServiceAccounts.unknown(Provider.LA).withLogs(LogDownload.known(LogDownload.read(logs)));

        assertThat(rules(service, "")).containsExactly("FILE06");
        assertThat(rules(service, "tenancycode=T0002")).isEmpty();
        assertThat(rules(service, "scharge=4.21")).isEmpty();
    }

    @Test
    void a_download_without_the_names_of_the_answers_is_refused() throws IOException {
        Path logs = Files.writeString(folder.resolve("logs.csv"), "id,status\n1,completed\n");

        assertThatThrownBy(() -> LogDownload.read(logs)).isInstanceOf(UserFault.class).hasMessage(("Cannot read the logs of \"%s\": no row has the columns startdate, "
            + "tenancycode, age1, ecstat1, needstype, postcode_full, tcharge. Download the logs from CORE as \"CSV (codes only)\".").formatted(logs));
    }

    @Test
    void a_file_that_says_what_it_may_not_is_refused() {
        refused("organisation: []\n", "\"organisation\" is no key of it (known: accounts, organisations, schemes, support-user, uprns)");
        refused("organisations:\n  - provider: LA\n", "an item has no \"code\"");
        refused("organisations:\n  - {code: ORG1, provider: ALMO}\n", "provider \"ALMO\" is neither LA nor PRP");
        refused("organisations:\n  - {code: ORG1, merged-on: soon}\n", "\"merged-on\" is \"soon\", not a day such as 2026-04-01");
        refused("organisations:\n  - {code: ORG1, rent-periods: [weekly]}\n", "\"weekly\" in rent-periods is no whole number");
        refused("support-user: perhaps\n", "\"support-user\" is \"perhaps\", neither true nor false");
        refused("- ORG1\n", "the file is no list of keys with values");
    }

    private void refused(String text, String problem) {
        assertThatThrownBy(() -> ServiceFile.read(file(text), Provider.LA)).isInstanceOf(UserFault.class)
            .hasMessage("Invalid \"%s\": %s. Correct it and try again.", folder.resolve("service.yaml"), problem);
    }
}
