package uk.rooftree.returns.core.draft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import uk.rooftree.returns.core.form.Field;
import uk.rooftree.returns.core.form.Form;
import uk.rooftree.returns.core.log.LettingLog;
import uk.rooftree.warehouse.council.CoreSettings;

/**
 * A letting as a row of the bulk-upload form. What the feeds do not tell is left blank, for the check to name: nothing is guessed.
 *
 * <p>Answers are codes of the form of 2026, which that of 2025 shares where it has them.
 */
final class LogDraft {

    private static final int[] FIXED_TERMS = {4, 6};
    /** From how many whole years on each code of the form stands for a time. */
    private static final int[][] YEARS = {{10, 12}, {5, 11}, {4, 10}, {3, 9}, {2, 8}, {1, 7}, {0, 2}};
    private static final String NOT_ON_THE_REGISTER = "13";

    private final Form form;
    private final FeedCodes codes;
    private final CoreSettings council;
    private final Letting letting;
    private final String[] cells;

    /** @param council how the service knows it: with an owner */
    LogDraft(Form form, FeedCodes codes, CoreSettings council, Letting letting) {
        this.form = form;
        this.codes = codes;
        this.council = council;
        this.letting = letting;
        this.cells = new String[form.year().fields() + 1];
    }

    /** The row by field number, from index 1. */
    String[] cells() {
        put("owning_organisation_id", council.owner());
        put("managing_organisation_id", council.manager().or(council::owner));
        put("assigned_to_id", council.account());
        boolean isSupported = letting.is("supported", "true");
        boolean isRenewal = letting.is("letting_kind", "renewal");
        put("needstype", Optional.of(isSupported ? "2" : "1"));
        put("renewal", Optional.of(isRenewal ? "1" : "2"));
        date("startdate", letting.get("startdate"));
        texts("tenancycode", "propcode", "irproduct_other", "uprn", "address_line1", "town_or_city", "la");
        coded("rent_type", "declaration", "joint", "startertenancy", "tenancy", "armedforces", "leftreg", "reservist", "preg_occ", "reason", "homeless", "reasonpref",
            "cbl", "cap", "chr", "accessible_register", "net_income_known", "hb", "benefits", "period", "hbrentshortfall");
        postcode("postcode_full");
        if (isSupported) {
            put("scheme_id", letting.get("scheme_id").map(code -> council.schemes().getOrDefault(code, code)));
            put("location_id", letting.get("location_id").map(code -> council.locations().getOrDefault(code, code)));
            coded("sheltered", "household_charge");
        } else {
            coded("unittype_gn", "builtype", "wchair");
            texts("beds");
        }
        tenancy();
        if (!isRenewal) {
            coded("rsnvac");
            coded("unitletas");
            date("voiddate", letting.get("voiddate"));
            date("mrcdate", letting.get("mrcdate"));
            put("waityear", letting.is("allocation_route", "outside_register") ? Optional.of(NOT_ON_THE_REGISTER) : letting.get("registered").flatMap(this::timeSince));
            put("ppcodenk", Optional.of(letting.get("ppostcode_full").isPresent() ? "1" : "2"));
            postcode("ppostcode_full");
            texts("prevloc");
            put("referral_register", codes.code("referral_register", letting.values().get("referral_source")));
        }
        if (!isRenewal || isSupported) {
            coded("prevten");
        }
        put("referral", codes.code("referral", isRenewal ? "renewal" : letting.values().get("referral_source")));
        put("layear", letting.get("area_since").flatMap(this::timeSince));
        if (letting.is("reason", "other")) {
            texts("reasonother");
        }
        needs();
        income();
        people();
        return cells;
    }

    private void tenancy() {
        String code = text("tenancy");
        if ("3".equals(code)) {
            put("tenancyother", letting.get("tenancy").filter(tenure -> !tenure.equals("other")).map(tenure -> tenure.replace('_', ' ')));
        }
        for (int fixed : FIXED_TERMS) {
            if (String.valueOf(fixed).equals(code)) {
                texts("tenancylength");
            }
        }
    }

    private void needs() {
        for (String need : several("access_needs")) {
            tick("housingneeds_" + switch (need) {
                case "full_wheelchair" -> "a";
                case "part_wheelchair" -> "b";
                case "level_access" -> "c";
                case "other" -> "f";
                case "none" -> "g";
                default -> "h";
            });
        }
        if (letting.is("reasonpref", "yes")) {
            List<String> categories = several("rp_categories");
            categories.forEach(category -> tick(switch (category) {
                case "homeless", "homelessness_duty" -> "rp_homeless";
                case "unsatisfactory_housing" -> "rp_insan_unsat";
                case "medical_welfare" -> "rp_medwel";
                case "hardship" -> "rp_hardship";
                default -> "rp_dontknow";
            }));
            if (categories.isEmpty()) {
                tick("rp_dontknow");
            }
        }
    }

    private void income() {
        if (letting.is("net_income_known", "yes")) {
            coded("incfreq");
            amounts("earnings");
        }
        amounts("brent", "scharge", "pscharge", "supcharg");
        if (letting.is("hbrentshortfall", "yes")) {
            amounts("tshortfall");
        }
    }

    private void people() {
        List<Map<String, String>> people = inOrder();
        for (int i = 0; i < Math.min(people.size(), LettingLog.MOST_PEOPLE); i++) {
            person(i + 1, people.get(i));
        }
        if (!people.isEmpty()) {
            put("ethnic", codes.code("ethnic", people.get(0).get("ethnic")));
            put("nationality_all", Optional.ofNullable(people.get(0).get("nationality_all")).map(code -> code.replaceFirst("^0+(?=.)", "")));
        }
        List<String> conditions = people.stream().map(person -> person.getOrDefault("illness", "")).toList();
        if (conditions.contains("yes")) {
            put("illness", codes.code("illness", "yes"));
            people.forEach(person -> List.of(person.getOrDefault("condition_types", "").split(";")).forEach(type ->
                codes.code("illness_type", type.strip()).ifPresent(number -> tick("illness_type_" + number))));
        } else if (!conditions.isEmpty() && !conditions.contains("")) {
            put("illness", codes.code("illness", conditions.contains("refused") ? "refused" : "no"));
        }
    }

    /** The lead tenant, the partner, then by age in years from the eldest, unknown last; of one age by sex, as a log can be put, too. */
    private List<Map<String, String>> inOrder() {
        return letting.people().stream().sorted(Comparator.<Map<String, String>, Integer>comparing(person -> switch (person.getOrDefault("relationship", "")) {
            case "lead" -> 0;
            case "partner" -> 1;
            default -> 2;
        }).thenComparing(person -> age(person).map(years -> -Math.max(years, 1)).orElse(0)).thenComparing(person -> person.getOrDefault("sex", ""))).toList();
    }

    /** In whole years on the first day of the tenancy. */
    private Optional<Integer> age(Map<String, String> person) {
        return Optional.ofNullable(person.get("birth_date")).map(LocalDate::parse).map(born -> Period.between(born, letting.startsOn()).getYears());
    }

    private void person(int number, Map<String, String> person) {
        Integer age = age(person).orElse(null);
        put("age" + number, Optional.of(age == null ? "R" : String.valueOf(Math.max(age, 1))));
        // until 2026 the form asked for gender, which is as registered unless it is said not to be
        put("sex" + number, "no".equals(person.get("gender_same_as_sex")) ? Optional.empty() : codes.code("sex", person.get("sex")));
        put("sexrab" + number, codes.code("sex", person.get("sex")));
        put("gender_same_as_sex" + number, codes.code("gender_same_as_sex", person.get("gender_same_as_sex")));
        put("relat" + number, Optional.of("partner".equals(person.get("relationship")) ? "1" : "2"));
        put("ecstat" + number, age != null && age < 16 && number > 1 ? Optional.of("9") : codes.code("ecstat", person.get("ecstat")));
    }

    // how answers are put into the row

    private void texts(String... names) {
        for (String name : names) {
            put(name, letting.get(name));
        }
    }

    /** Pounds and pence; parts of a penny stay, for the check to find. */
    private void amounts(String... names) {
        for (String name : names) {
            put(name, letting.get(name).map(BigDecimal::new).map(BigDecimal::stripTrailingZeros).map(pounds -> pounds.setScale(Math.max(2, pounds.scale())).toPlainString()));
        }
    }

    private void coded(String... names) {
        for (String name : names) {
            put(name, codes.code(name, letting.values().get(name)));
        }
    }

    private void tick(String name) {
        put(name, Optional.of("1"));
    }

    private void date(String name, Optional<String> value) {
        List<Field> fields = form.fieldsOf(name);
        value.map(LocalDate::parse).ifPresent(day -> {
            cells[fields.get(0).number()] = String.valueOf(day.getDayOfMonth());
            cells[fields.get(1).number()] = String.valueOf(day.getMonthValue());
            cells[fields.get(2).number()] = String.valueOf(day.getYear());
        });
    }

    /** The last three characters are the inward part, however it is spaced. */
    private void postcode(String name) {
        List<Field> fields = form.fieldsOf(name);
        letting.get(name).map(postcode -> postcode.replaceAll("\\s+", "")).filter(postcode -> postcode.length() > 3).ifPresent(postcode -> {
            cells[fields.get(0).number()] = postcode.substring(0, postcode.length() - 3);
            cells[fields.get(1).number()] = postcode.substring(postcode.length() - 3);
        });
    }

    private void put(String name, Optional<String> value) {
        List<Field> fields = form.fieldsOf(name);
        if (!fields.isEmpty()) {
            value.ifPresent(text -> cells[fields.get(0).number()] = text);
        }
    }

    private String text(String name) {
        return cells[form.fieldsOf(name).get(0).number()];
    }

    private List<String> several(String name) {
        return letting.get(name).map(values -> List.of(values.split(";"))).orElse(List.of()).stream().map(String::strip).toList();
    }

    /** Nothing of a day after the tenancy began, which cannot be right. */
    private Optional<String> timeSince(String day) {
        LocalDate since = LocalDate.parse(day);
        if (since.isAfter(letting.startsOn())) {
            return Optional.empty();
        }
        int years = Period.between(since, letting.startsOn()).getYears();
        return Stream.of(YEARS).filter(step -> years >= step[0]).findFirst().map(step -> String.valueOf(step[1]));
    }
}
