package uk.rooftree.returns.core.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import uk.rooftree.returns.core.draft.Difference.Kind;
import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.form.Form;
import uk.rooftree.returns.core.service.DownloadedLog;
import uk.rooftree.returns.core.service.Provider;
import uk.rooftree.returns.core.service.ServiceAccounts;

/** The service's download against the lettings, both ways. */
class ReconciliationTest {

    /** The log of the letting of {@link ALetting}, in the service's own codes, as its download of 2026/27 has them. */
    private static final String LOG = "id=900; status=completed; tenancycode=T1; propcode=P1; startdate=2026-06-15; needstype=1; renewal=0; renttype_detail=1; declaration=1;"
        + "rsnvac=5; unitletas=1; uprn=; postcode_full=LS6 2AB; la=E08000035; unittype_gn=7; wchair=2; beds=2; voiddate=2026-05-01; joint=2; startertenancy=1; tenancy=7;"
        + "age1=34; sexrab1=F; gender_same_as_sex1=1; ethnic=1; nationality_all=826; ecstat1=2; age2=1; relat2=X; sexrab2=M; gender_same_as_sex2=1; ecstat2=9;"
        + "age3=-9; relat3=P; sexrab3=M; gender_same_as_sex3=1; ecstat3=1; armedforces=1; leftreg=5; reservist=2; preg_occ=2; housingneeds_a=0; housingneeds_b=0;"
        + "housingneeds_c=1; housingneeds_f=1; housingneeds_g=0; housingneeds_h=0; illness=1; illness_type_2=1; illness_type_3=1; illness_type_4=0; layear=11; waityear=8;"
        + "reason=12; prevten=3; homeless=1; ppcodenk=0; ppostcode_full=LS8 4QR; prevloc=E08000035; reasonpref=1; rp_homeless=0; rp_insan_unsat=1; rp_medwel=0;"
        + "rp_hardship=1; rp_dontknow=0; cbl=1; cap=0; chr=1; accessible_register=0; referral_register=3; net_income_known=0; incref=0; incfreq=2; earnings=1450;"
        + "hb=6; benefits=2; period=1; brent=88.4; scharge=4.2; pscharge=0.0; supcharg=0.0; hbrentshortfall=1; tshortfall=21.5";

    private static DownloadedLog log(String changes) {
        Map<String, String> cells = new HashMap<>();
        for (String cell : (LOG + ";" + changes).split(";")) {
            String[] parts = cell.strip().split("=", 2);
            if (parts.length == 2) {
                cells.put(parts[0], parts[1]);
            }
        }
        TreeSet<String> columns = new TreeSet<>(cells.keySet());
        cells.values().removeIf(String::isEmpty);
        return new DownloadedLog(columns, cells);
    }

    private static ALetting letting() {
        return new ALetting(CollectionYear.Y2026);
    }

    private static List<Difference> differences(List<ALetting> lettings, DownloadedLog... logs) {
        Map<String, ALetting> byTenancy = new HashMap<>();
        lettings.forEach(letting -> byTenancy.put(letting.letting().tenancy(), letting));
        List<Letting> all = lettings.stream().map(ALetting::letting).toList();
        return new Reconciliation(Form.of(CollectionYear.Y2026), ServiceAccounts.unknown(Provider.LA)).of(all, new LogMatches(all, List.of(logs)),
            letting -> byTenancy.get(letting.tenancy()).cells(), (tenancy, start) -> "no tenancy here");
    }

    private static List<String> told(List<Difference> differences) {
        return differences.stream().map(one -> "%s %s %s %s|%s".formatted(one.kind(), one.tenancy(), one.name(), one.here(), one.inCore())).toList();
    }

    @Test
    void a_letting_and_its_log_agree_though_the_service_keeps_other_codes_and_another_order_of_people() {
        assertThat(told(differences(List.of(letting()), log("")))).isEmpty();
    }

    @Test
    void an_answer_that_differs_is_told_with_both_labels() {
        List<Difference> found = differences(List.of(letting().with("officer=LO1")), log("reason=14; startdate=2026-06-16; brent=88.41; cbl=0; postcode_full=LS6 2AC"));

        assertThat(told(found)).containsExactly("differs T1 startdate 2026-06-15|2026-06-16", "differs T1 postcode_full LS62AB|LS62AC",
            "differs T1 reason 12 (Home unsuitable: overcrowded)|14 (Home unsuitable: poor condition)", "differs T1 cbl 1 (Yes)|2 (No)", "differs T1 brent 88.40|88.41");
        assertThat(found.get(2)).returns(113, Difference::field).returns("900", Difference::logId).returns("LO1", Difference::officer)
            .returns("log is completed", Difference::note);
    }

    @Test
    void what_the_log_lacks_is_told_and_what_the_feeds_lack_is_not() {
        assertThat(told(differences(List.of(letting().with("preg_occ=")), log("status=in_progress; reason=; rp_hardship=0")))).containsExactly(
            "blank_in_log T1 reason 12 (Home unsuitable: overcrowded)|", "blank_in_log T1 rp_hardship 1 (Applies)|");
    }

    @Test
    void what_stands_for_not_known_here_is_no_difference() {
        ALetting letting = letting().with("ppostcode_full=; prevloc=; rp_categories=");

        assertThat(told(differences(List.of(letting), log("age3=40")))).isEmpty();
    }

    @Test
    void twins_are_compared_girl_with_girl() {
        ALetting letting = letting().person(3, "birth_date=2016-01-02").person("relationship=child; birth_date=2016-01-03; sex=female; gender_same_as_sex=yes; illness=no");

        assertThat(told(differences(List.of(letting), log("age2=10; age4=10; relat4=X; sexrab4=F; gender_same_as_sex4=1; ecstat4=9")))).isEmpty();
    }

    @Test
    void an_answer_the_service_does_not_ask_for_is_not_missed() {
        assertThat(told(differences(List.of(letting().with("hb=neither; hbrentshortfall=no")), log("hb=9; hbrentshortfall=; tshortfall=")))).isEmpty();
    }

    @Test
    void a_person_the_log_does_not_have_is_told() {
        assertThat(told(differences(List.of(letting()), log("age2=; relat2=; sexrab2=; gender_same_as_sex2=; ecstat2="))))
            .contains("differs T1 hhmemb 3|2", "blank_in_log T1 age3 1|");
    }

    @Test
    void a_letting_without_a_log_is_told_with_what_is_said_of_it() {
        List<Difference> found = differences(List.of(letting().with("tenancycode=T2; propcode=P2"), letting().with("tenancycode=T3; propcode=P3; core_log_ref=77"),
            letting().with("tenancycode=T4; propcode=P4; core_submitted_date=2026-07-01")));

        assertThat(found).extracting(Difference::kind).containsOnly(Kind.LETTING_WITHOUT_LOG);
        assertThat(found).extracting(Difference::note).containsExactly("to be sent", "said to have the log 77", "said to have a log since 2026-07-01");
    }

    @Test
    void a_log_without_a_letting_and_a_second_log_are_told() {
        List<Difference> found = differences(List.of(letting()), log(""), log("id=901"), log("id=902; tenancycode=T8; propcode=P8; assigned_to=x@example.org"));

        assertThat(found).extracting(Difference::kind, Difference::logId, Difference::tenancy, Difference::officer, Difference::note).containsExactly(
            tuple(Kind.LOGGED_TWICE, "901", "T1", "", "the letting has another log"),
            tuple(Kind.LOG_WITHOUT_LETTING, "902", "T8", "x@example.org", "no tenancy here"));
    }

    @Test
    void a_letting_finds_its_log_by_number_then_by_tenancy_and_start_then_by_home_and_start_then_by_tenancy() {
        List<Letting> lettings = Stream.of(letting().with("core_log_ref=900; tenancycode=T1"), letting().with("tenancycode=T2; propcode=P2"),
            letting().with("tenancycode=T3; propcode=P3"), letting().with("tenancycode=t4; propcode=P4"), letting().with("tenancycode=T5; propcode=P5")).map(ALetting::letting).toList();
        List<DownloadedLog> logs = new ArrayList<>(List.of(log("id=904; tenancycode=T4; propcode=; startdate=2026-06-20"), log("id=903; tenancycode=; propcode=P3"),
            log("id=902; tenancycode=T2; propcode=P9"), log("id=900; tenancycode=T9; propcode=P9; startdate=2026-08-01"), log("id=909; tenancycode=; propcode=; startdate=2026-06-15")));

        LogMatches matches = new LogMatches(lettings, logs);

        assertThat(lettings).extracting(letting -> matches.of(letting).map(DownloadedLog::id).orElse("none")).containsExactly("900", "902", "903", "904", "none");
        assertThat(matches.leftOver()).extracting(DownloadedLog::id).containsExactly("909");
    }

    @Test
    void the_download_of_2025_26_asks_for_the_source_of_referral_in_one_field() {
        ALetting letting = new ALetting(CollectionYear.Y2025);
        DownloadedLog log = log("startdate=2025-06-15; voiddate=2025-05-01; sex1=F; sex2=M; sex3=M; referral=3; builtype=2");
        List<Letting> all = List.of(letting.letting());

        assertThat(told(new Reconciliation(Form.of(CollectionYear.Y2025), ServiceAccounts.unknown(Provider.LA)).of(all, new LogMatches(all, List.of(log)),
            one -> letting.cells(), (tenancy, start) -> ""))).containsExactly("differs T1 builtype 1 (Purpose built)|2 (Converted)",
            "differs T1 referral 21 (LA register: LA letting)|3 (LA register: PRP letting nominated by an LA)");
    }
}
