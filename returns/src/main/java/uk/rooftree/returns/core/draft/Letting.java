package uk.rooftree.returns.core.draft;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A letting as the release has it.
 *
 * @param values by the names of {@code lettings_to_log.sql}; what is not known is absent
 * @param people of the household on the day it began, the lead person first, by the names of {@code people_of_lettings.sql}
 */
record Letting(Map<String, String> values, List<Map<String, String>> people) {

    Letting {
        values = Map.copyOf(new HashMap<>(values));
        people = List.copyOf(people);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean is(String name, String value) {
        return value.equals(values.get(name));
    }

    String tenancy() {
        return values.get("tenancycode");
    }

    String property() {
        return values.getOrDefault("propcode", "");
    }

    String officer() {
        return values.getOrDefault("officer", "");
    }

    LocalDate startsOn() {
        return LocalDate.parse(values.get("startdate"));
    }

    Optional<LocalDate> loggedOn() {
        return get("core_submitted_date").map(LocalDate::parse);
    }

    /** Whether the council's own system says that its log was made. */
    boolean isLogged() {
        return values.containsKey("core_submitted_date") || values.containsKey("core_log_ref");
    }

    /** Days from the start of the tenancy to the day its log was completed, where that day is known and not before the start. */
    Optional<Long> daysToLog() {
        return loggedOn().map(logged -> logged.toEpochDay() - startsOn().toEpochDay()).filter(days -> days >= 0);
    }
}
