package uk.rooftree.returns.core.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.form.Form;
import uk.rooftree.returns.core.log.Answers;
import uk.rooftree.returns.core.rule.RowCheck;
import uk.rooftree.returns.core.service.Provider;
import uk.rooftree.returns.core.service.ServiceAccounts;

/** A letting as the feeds tell it, and as the service's form wants it. */
class LogDraftTest {

    private static final Form FORM = Form.of(CollectionYear.Y2026);

    private final Map<String, String> letting = new HashMap<>(Map.ofEntries(
        Map.entry("tenancycode", "T1"), Map.entry("propcode", "P1"), Map.entry("letting_kind", "relet"), Map.entry("startdate", "2026-06-15"),
        Map.entry("supported", "false"), Map.entry("rent_type", "social"), Map.entry("declaration", "true"), Map.entry("rsnvac", "died"),
        Map.entry("unitletas", "social"), Map.entry("address_line1", "12 Example Terrace"), Map.entry("town_or_city", "Leeds"), Map.entry("postcode_full", "LS62AB"),
        Map.entry("la", "E08000035"), Map.entry("unittype_gn", "house"), Map.entry("wchair", "false"), Map.entry("beds", "2"), Map.entry("voiddate", "2026-05-01"),
        Map.entry("joint", "false"), Map.entry("startertenancy", "true"), Map.entry("tenancy", "introductory"), Map.entry("armedforces", "regular"),
        Map.entry("leftreg", "left_over_5_years"), Map.entry("reservist", "no"), Map.entry("preg_occ", "no"), Map.entry("access_needs", "level_access;other"),
        Map.entry("area_since", "2016-06-16"), Map.entry("registered", "2024-06-15"), Map.entry("allocation_route", "choice_based"), Map.entry("reason", "overcrowded"),
        Map.entry("prevten", "private_rented"), Map.entry("homeless", "false"), Map.entry("ppostcode_full", "ls8 4qr"), Map.entry("prevloc", "E08000035"),
        Map.entry("reasonpref", "yes"), Map.entry("rp_categories", "unsatisfactory_housing;hardship"), Map.entry("cbl", "choice_based"), Map.entry("cap", "false"),
        Map.entry("chr", "true"), Map.entry("accessible_register", "false"), Map.entry("referral_source", "housing_register"), Map.entry("net_income_known", "yes"),
        Map.entry("incfreq", "monthly"), Map.entry("earnings", "1450.00"), Map.entry("hb", "universal_credit"), Map.entry("benefits", "some"),
        Map.entry("period", "weekly_52"), Map.entry("brent", "88.4000"), Map.entry("scharge", "4.20"), Map.entry("pscharge", "0.00"), Map.entry("supcharg", "0.00"),
        Map.entry("hbrentshortfall", "yes"), Map.entry("tshortfall", "21.50")));

    private final List<Map<String, String>> people = List.of(
        Map.of("relationship", "lead", "birth_date", "1992-01-31", "sex", "female", "gender_same_as_sex", "yes", "ethnic", "white_british", "nationality_all", "826",
            "ecstat", "part_time", "illness", "yes", "condition_types", "hearing;mobility"),
        Map.of("relationship", "partner", "sex", "male", "gender_same_as_sex", "yes", "ecstat", "full_time", "illness", "no"),
        Map.of("relationship", "child", "birth_date", "2026-01-02", "sex", "male", "gender_same_as_sex", "yes", "illness", "no"));

    private Answers draft() {
        return new Answers(FORM, new LogDraft(FORM, new FeedCodes(), new Letting(letting, people)).cells("ORG1", "ORG1"));
    }

    private static List<String> found(Answers answers) {
        return new RowCheck(FORM, ServiceAccounts.unknown(Provider.LA), LocalDate.of(2026, 11, 23)).check(2, answers, false).stream()
            .map(finding -> finding.rule() + " " + finding.name()).toList();
    }

    @Test
    void a_letting_that_the_feeds_tell_whole_makes_a_log_that_is_complete() {
        Answers answers = draft();

        assertThat(found(answers)).isEmpty();
        assertThat(List.of(answers.text("startdate", 0), answers.text("startdate", 1), answers.text("startdate", 2))).containsExactly("15", "6", "2026");
        assertThat(List.of(answers.text("postcode_full", 0), answers.text("postcode_full", 1))).containsExactly("LS6", "2AB");
        assertThat(answers.text("tenancy")).as("what follows the introductory tenancy").isEqualTo("7");
        assertThat(answers.text("layear")).as("9 whole years in the area").isEqualTo("11");
        assertThat(answers.text("waityear")).as("2 whole years on the register").isEqualTo("8");
        assertThat(List.of(answers.text("age1"), answers.text("age2"), answers.text("age3"))).containsExactly("34", "R", "1");
        assertThat(List.of(answers.text("relat2"), answers.text("relat3"))).containsExactly("1", "2");
        assertThat(answers.text("brent")).isEqualTo("88.40");
        assertThat(answers.text("illness_type_2")).isEqualTo("1");
        assertThat(answers.text("housingneeds_c")).isEqualTo("1");
        assertThat(answers.text("rp_hardship")).isEqualTo("1");
    }

    @Test
    void what_the_feeds_do_not_tell_is_left_for_the_officer() {
        letting.keySet().removeAll(List.of("declaration", "reason", "area_since", "pscharge"));

        assertThat(found(draft())).containsExactly("SET26 declaration", "GEN01 layear", "GEN01 reason", "MON07 brent", "MON07 scharge", "MON07 pscharge", "MON07 supcharg");
    }

    @Test
    void a_renewal_tells_nothing_of_a_void_or_of_a_home_before() {
        letting.putAll(Map.of("letting_kind", "renewal", "reason", "tenancy_ended_no_fault", "referral_source", "renewal"));

        assertThat(found(draft())).isEmpty();
        assertThat(draft().isGiven("voiddate")).isFalse();
        assertThat(draft().isGiven("ppostcode_full")).isFalse();
    }
}
