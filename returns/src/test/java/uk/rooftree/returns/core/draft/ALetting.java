package uk.rooftree.returns.core.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.form.Form;
import uk.rooftree.returns.core.log.Answers;
import uk.rooftree.warehouse.council.CoreSettings;

/** A letting that the feeds tell whole, of which a test changes what matters: a re-let in Leeds to a lead tenant, a partner and a baby. */
final class ALetting {

    static final CoreSettings COUNCIL = new CoreSettings(Optional.of("ORG1"), Optional.empty(), Optional.empty(), Map.of("SH-01", "S5"), Map.of("A", "7"));

    private final CollectionYear year;
    private final Map<String, String> values = new HashMap<>();
    private final List<Map<String, String>> people = new ArrayList<>();

    ALetting(CollectionYear year) {
        this.year = year;
        int began = year.startYear();
        with("tenancycode=T1; propcode=P1; letting_kind=relet; startdate=" + began + "-06-15; supported=false; rent_type=social; declaration=true; rsnvac=died;"
            + "unitletas=social; address_line1=12 Example Terrace; town_or_city=Leeds; postcode_full=LS62AB; la=E08000035; unittype_gn=house; builtype=new_build;"
            + "wchair=false; beds=2; voiddate=" + began + "-05-01; joint=false; startertenancy=true; tenancy=introductory; armedforces=regular;"
            + "leftreg=left_over_5_years; reservist=no; preg_occ=no; area_since=" + (began - 10) + "-06-16; registered=" + (began - 2) + "-06-15;"
            + "allocation_route=choice_based; reason=overcrowded; prevten=private_rented; homeless=false; ppostcode_full=ls8 4qr; prevloc=E08000035; reasonpref=yes;"
            + "cbl=choice_based; cap=false; chr=true; accessible_register=false; referral_source=housing_register; net_income_known=yes; incfreq=monthly;"
            + "earnings=1450.00; hb=universal_credit; benefits=some; period=weekly_52; brent=88.4000; scharge=4.20; pscharge=0.00; supcharg=0.00;"
            + "hbrentshortfall=yes; tshortfall=21.50");
        values.put("access_needs", "level_access;other");
        values.put("rp_categories", "unsatisfactory_housing;hardship");
        person("relationship=lead; birth_date=" + (began - 34) + "-01-31; sex=female; gender_same_as_sex=yes; ethnic=white_british; nationality_all=826;"
            + "ecstat=part_time; illness=yes");
        people.get(0).put("condition_types", "hearing;mobility");
        person("relationship=partner; sex=male; gender_same_as_sex=yes; ecstat=full_time; illness=no");
        person("relationship=child; birth_date=" + began + "-01-02; sex=male; gender_same_as_sex=yes; illness=no");
    }

    /** Changes values, each as {@code name=value}, between semicolons; nothing after the sign takes a value away. */
    ALetting with(String changes) {
        change(values, changes);
        return this;
    }

    ALetting withSeveral(String name, String... codes) {
        values.put(name, String.join(";", codes));
        return this;
    }

    ALetting person(String told) {
        Map<String, String> person = new HashMap<>();
        change(person, told);
        people.add(person);
        return this;
    }

    ALetting person(int number, String changes) {
        change(people.get(number - 1), changes);
        return this;
    }

    ALetting aloneWith(String lead) {
        people.clear();
        return person("relationship=lead; " + lead);
    }

    ALetting ofNobodyKnown() {
        people.clear();
        return this;
    }

    private static void change(Map<String, String> told, String changes) {
        for (String change : changes.split(";")) {
            String[] parts = change.strip().split("=", 2);
            if (parts[1].isEmpty()) {
                told.remove(parts[0]);
            } else {
                told.put(parts[0], parts[1]);
            }
        }
    }

    Letting letting() {
        return new Letting(values, people.stream().map(Map::copyOf).toList());
    }

    String[] cells() {
        return new LogDraft(Form.of(year), new FeedCodes(), COUNCIL, letting()).cells();
    }

    Answers answers() {
        return new Answers(Form.of(year), cells());
    }
}
