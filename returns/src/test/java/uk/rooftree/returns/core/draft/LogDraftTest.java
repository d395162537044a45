package uk.rooftree.returns.core.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.form.Form;
import uk.rooftree.returns.core.log.Answers;
import uk.rooftree.returns.core.rule.RowCheck;
import uk.rooftree.returns.core.service.Provider;
import uk.rooftree.returns.core.service.ServiceAccounts;
import uk.rooftree.warehouse.council.CoreSettings;

/** A letting as the feeds tell it, and as the service's form wants it. */
class LogDraftTest {

    private static ALetting of(CollectionYear year) {
        return new ALetting(year);
    }

    private static ALetting letting() {
        return of(CollectionYear.Y2026);
    }

    private static List<String> texts(Answers answers, String... names) {
        return Stream.of(names).map(name -> answers.text(name) == null ? "" : answers.text(name)).toList();
    }

    private static List<String> parts(Answers answers, String name) {
        return IntStream.range(0, answers.form().fieldsOf(name).size()).mapToObj(part -> answers.text(name, part) == null ? "" : answers.text(name, part)).toList();
    }

    /** Names of the boxes that are ticked. */
    private static List<String> ticked(Answers answers, String group) {
        return answers.form().fields().stream().filter(field -> field.name().startsWith(group) && "1".equals(answers.text(field))).map(field -> field.name()).toList();
    }

    private static List<String> found(ALetting letting) {
        Answers answers = letting.answers();
        return new RowCheck(answers.form(), ServiceAccounts.unknown(Provider.LA), answers.form().year().ends()).check(2, answers, false).stream()
            .map(finding -> finding.rule() + " " + finding.name()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_letting_that_the_feeds_tell_whole_makes_a_log_that_is_complete(CollectionYear year) {
        Answers answers = of(year).answers();

        assertThat(found(of(year))).isEmpty();
        assertThat(texts(answers, "owning_organisation_id", "managing_organisation_id", "needstype", "renewal")).containsExactly("ORG1", "ORG1", "1", "2");
        assertThat(parts(answers, "startdate")).containsExactly("15", "6", String.valueOf(year.startYear()));
        assertThat(parts(answers, "postcode_full")).containsExactly("LS6", "2AB");
        assertThat(answers.text("tenancy")).as("what follows the introductory tenancy").isEqualTo("7");
        assertThat(answers.text("layear")).as("9 whole years in the area").isEqualTo("11");
        assertThat(answers.text("waityear")).as("2 whole years on the register").isEqualTo("8");
        assertThat(answers.text("brent")).isEqualTo("88.40");
        assertThat(ticked(answers, "illness_type")).containsExactly("illness_type_2", "illness_type_3");
        assertThat(ticked(answers, "housingneeds")).containsExactly("housingneeds_c", "housingneeds_f");
        assertThat(ticked(answers, "rp_")).containsExactly("rp_insan_unsat", "rp_hardship");
    }

    @Test
    void the_two_years_ask_for_sex_and_referral_in_their_own_ways() {
        Answers before = of(CollectionYear.Y2025).answers();
        Answers since = letting().answers();

        assertThat(texts(before, "sex1", "sex2", "referral", "builtype")).containsExactly("F", "M", "21", "1");
        assertThat(texts(since, "sexrab1", "sexrab2", "gender_same_as_sex1", "gender_same_as_sex2")).containsExactly("F", "M", "1", "1");
        assertThat(parts(since, "referral_register")).containsExactly("3", "");
        assertThat(of(CollectionYear.Y2025).with("referral_source=internal_transfer").answers().text("referral")).as("a council's own tenants came by its register").isEqualTo("21");
        assertThat(letting().with("referral_source=internal_transfer").answers().text("referral_register")).isEqualTo("2");
    }

    @Test
    void a_gender_that_is_not_as_registered_is_left_to_the_officer() {
        assertThat(of(CollectionYear.Y2025).person(1, "gender_same_as_sex=no").answers().isBlank("sex1")).isTrue();
        assertThat(texts(letting().person(1, "gender_same_as_sex=no").answers(), "sexrab1", "gender_same_as_sex1", "gender_description1")).containsExactly("F", "2", "");
        assertThat(found(letting().person(1, "sex=other"))).containsExactly("GEN01 sexrab1");
    }

    @Test
    void everybody_s_age_is_that_of_the_tenancy_s_first_day() {
        Answers answers = letting().aloneWith("birth_date=1992-06-15").person("relationship=child; birth_date=2010-06-16; ecstat=student")
            .person("relationship=child; birth_date=2026-06-14").person("relationship=other").answers();

        assertThat(texts(answers, "age1", "age2", "age3", "age4")).as("34 today, 16 tomorrow, born yesterday, not known").containsExactly("34", "15", "1", "R");
        assertThat(texts(answers, "ecstat2", "ecstat3", "ecstat4")).as("children under 16 do not work").containsExactly("9", "9", "");
    }

    @Test
    void only_the_lead_tenant_s_partner_is_one() {
        Answers answers = letting().person("relationship=other_relative; birth_date=1960-01-01; sex=female").person("relationship=carer").answers();

        assertThat(texts(answers, "relat2", "relat3", "relat4", "relat5")).containsExactly("1", "2", "2", "2");
    }

    @Test
    void the_form_has_room_for_eight_people() {
        ALetting letting = letting();
        IntStream.rangeClosed(4, 9).forEach(number -> letting.person("relationship=child; birth_date=20%02d-01-01; sex=male".formatted(number + 10)));

        assertThat(texts(letting.answers(), "age1", "age2", "age3", "age8")).as("lead, partner, born in 2014, born in 2019; the baby is left out")
            .containsExactly("34", "R", "12", "7");
        assertThat(letting.letting().people()).hasSize(9);
    }

    @Test
    void of_a_household_of_whom_nobody_is_known_nothing_is_said() {
        assertThat(found(letting().ofNobodyKnown())).contains("HOU01 age1", "GEN01 sexrab1", "GEN01 ethnic", "GEN01 ecstat1", "GEN01 illness");
    }

    @Test
    void a_condition_of_one_is_the_household_s_and_no_answer_is_not_a_no() {
        assertThat(letting().person(1, "illness=no").answers().text("illness")).isEqualTo("2");
        assertThat(letting().person(1, "illness=refused").answers().text("illness")).isEqualTo("3");
        assertThat(letting().person(1, "illness=").answers().isBlank("illness")).isTrue();
        assertThat(ticked(letting().person(3, "illness=yes; condition_types=learning").answers(), "illness_type")).containsExactly("illness_type_5", "illness_type_2", "illness_type_3");
    }

    @Test
    void a_leading_nought_of_a_country_is_not_the_form_s() {
        assertThat(letting().person(1, "nationality_all=036").answers().text("nationality_all")).isEqualTo("36");
    }

    @Test
    void both_groups_of_the_homeless_are_one_box_and_preference_without_a_group_is_not_known() {
        assertThat(ticked(letting().withSeveral("rp_categories", "homeless", "homelessness_duty", "medical_welfare").answers(), "rp_")).containsExactly("rp_homeless", "rp_medwel");
        assertThat(ticked(letting().with("rp_categories=").answers(), "rp_")).containsExactly("rp_dontknow");
        assertThat(ticked(letting().with("reasonpref=no").answers(), "rp_")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"none, housingneeds_g", "unknown, housingneeds_h", "full_wheelchair, housingneeds_a", "part_wheelchair, housingneeds_b"})
    void an_access_need_is_a_box(String need, String box) {
        assertThat(ticked(letting().with("access_needs=" + need).answers(), "housingneeds")).containsExactly(box);
    }

    @ParameterizedTest
    @CsvSource({"council_lifetime, 31", "provider_fixed, 32", "other_social_general, 40", "sofa_surfing, 39", "refuge, 21", "unknown, ''"})
    void where_they_lived_before_is_the_form_s_code(String told, String code) {
        assertThat(texts(letting().with("prevten=" + told).answers(), "prevten")).containsExactly(code);
    }

    @Test
    void a_previous_postcode_that_is_not_told_is_not_known() {
        Answers answers = letting().with("ppostcode_full=").answers();

        assertThat(answers.text("ppcodenk")).isEqualTo("2");
        assertThat(answers.isBlank("ppostcode_full")).isTrue();
        assertThat(found(letting().with("ppostcode_full="))).isEmpty();
        assertThat(parts(letting().answers(), "ppostcode_full")).containsExactly("ls8", "4qr");
    }

    @Test
    void another_reason_is_told_in_words_only_where_it_is_another() {
        assertThat(texts(letting().with("reason=other; reasonother=Home was sold").answers(), "reason", "reasonother")).containsExactly("20", "Home was sold");
        assertThat(texts(letting().with("reasonother=Home was sold").answers(), "reason", "reasonother")).containsExactly("12", "");
    }

    @ParameterizedTest
    @CsvSource({"2025-06-16, 2", "2025-06-15, 7", "2021-06-16, 10", "2021-06-15, 11", "2016-06-16, 11", "2016-06-15, 12", "2026-06-15, 2", "2026-06-16, ''"})
    void time_on_the_register_is_counted_in_whole_years(String registered, String code) {
        assertThat(texts(letting().with("registered=" + registered).answers(), "waityear")).containsExactly(code);
    }

    @Test
    void who_was_housed_outside_the_register_did_not_wait_on_it() {
        assertThat(texts(letting().with("allocation_route=outside_register; cbl=outside_register").answers(), "waityear", "cbl")).containsExactly("13", "2");
    }

    @Test
    void income_is_told_only_where_it_is_known() {
        assertThat(texts(letting().answers(), "net_income_known", "incfreq", "earnings", "hb", "benefits")).containsExactly("1", "2", "1450.00", "6", "2");
        assertThat(texts(letting().with("net_income_known=refused").answers(), "net_income_known", "incfreq", "earnings")).containsExactly("3", "", "");
        assertThat(texts(letting().with("hbrentshortfall=no").answers(), "hbrentshortfall", "tshortfall")).containsExactly("2", "");
    }

    @Test
    void amounts_have_pence_and_parts_of_a_penny_are_left_for_the_check() {
        assertThat(texts(letting().with("brent=90; scharge=4.2; pscharge=0.125").answers(), "brent", "scharge", "pscharge")).containsExactly("90.00", "4.20", "0.125");
        assertThat(found(letting().with("pscharge=0.125"))).contains("MON08 pscharge");
    }

    @Test
    void a_fixed_term_has_a_length_and_another_kind_of_tenancy_has_words() {
        ALetting flexible = letting().with("tenancy=flexible; startertenancy=false; tenancylength=5");

        assertThat(texts(flexible.answers(), "startertenancy", "tenancy", "tenancylength")).containsExactly("2", "6", "5");
        assertThat(found(flexible)).isEmpty();
        assertThat(texts(letting().with("tenancy=family_intervention; tenancylength=5").answers(), "tenancy", "tenancyother", "tenancylength"))
            .containsExactly("3", "family intervention", "");
    }

    @Test
    void a_first_letting_of_a_new_home_was_let_as_nothing_before() {
        ALetting first = letting().with("letting_kind=first; rsnvac=first_new_build; unitletas=");

        assertThat(first.answers().text("rsnvac")).isEqualTo("15");
        assertThat(found(first)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_renewal_tells_nothing_of_a_void_or_of_a_home_before(CollectionYear year) {
        ALetting renewal = of(year).with("letting_kind=renewal; reason=tenancy_ended_no_fault; referral_source=renewal");

        assertThat(found(renewal)).isEmpty();
        assertThat(List.of("rsnvac", "unitletas", "voiddate", "waityear", "prevten", "ppcodenk", "ppostcode_full", "referral_register")).allMatch(renewal.answers()::isBlank);
        assertThat(texts(renewal.answers(), "referral")).as("of 2025 alone").containsExactly(year == CollectionYear.Y2025 ? "1" : "");
    }

    @Test
    void supported_housing_goes_by_the_service_s_codes_of_scheme_and_place() {
        ALetting supported = letting().with("supported=true; scheme_id=SH-01; location_id=A; sheltered=none; household_charge=true; reason=needs_support");

        assertThat(texts(supported.answers(), "needstype", "scheme_id", "location_id", "sheltered", "household_charge", "unittype_gn", "beds"))
            .containsExactly("2", "S5", "7", "3", "0", "", "");
        assertThat(texts(supported.with("scheme_id=S9; location_id=12").answers(), "scheme_id", "location_id")).as("codes that are the service's already").containsExactly("S9", "12");
    }

    @Test
    void what_the_feeds_do_not_tell_is_left_for_the_officer() {
        assertThat(found(letting().with("declaration=; reason=; area_since=; pscharge="))).containsExactly("SET26 declaration", "GEN01 layear", "GEN01 reason",
            "MON07 brent", "MON07 scharge", "MON07 pscharge", "MON07 supcharg");
        assertThat(found(of(CollectionYear.Y2025).with("builtype=existing"))).containsExactly("GEN01 builtype");
    }

    @Test
    void a_log_goes_to_the_account_and_the_manager_of_the_council_s_settings() {
        CoreSettings council = new CoreSettings(Optional.of("ORG1"), Optional.of("ORG2"), Optional.of("lettings@example.org"), Map.of(), Map.of());
        Answers answers = new Answers(Form.of(CollectionYear.Y2026), new LogDraft(Form.of(CollectionYear.Y2026), new FeedCodes(), council, letting().letting()).cells());

        assertThat(texts(answers, "owning_organisation_id", "managing_organisation_id", "assigned_to_id")).containsExactly("ORG1", "ORG2", "lettings@example.org");
    }
}
