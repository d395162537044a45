package uk.rooftree.returns.core.form;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The authorities the service knows, and when each is in force.
 *
 * <p>Source: github.com/communitiesuk/submit-social-housing-lettings-and-sales-data, {@code config/local_authorities_data}; the file of
 * 2025 goes over the first.
 */
public final class LocalAuthorities {

    private static final LocalAuthorities KNOWN = new LocalAuthorities();

    private final Map<String, Authority> byCode = new HashMap<>();

    private record Authority(LocalDate startsOn, Optional<LocalDate> endsOn) {
    }

    private LocalAuthorities() {
        for (String file : new String[] {"initial_local_authorities.csv", "2025_local_authorities.csv"}) {
            ReferenceCsv.lines(file).forEach(line -> byCode.put(line.getField("code"), new Authority(
                LocalDate.of(Integer.parseInt(line.getField("start_year")), 4, 1),
                Optional.of(line.getField("end_year")).filter(year -> !year.isBlank()).map(year -> LocalDate.of(Integer.parseInt(year), 3, 31)))));
        }
    }

    public static LocalAuthorities known() {
        return KNOWN;
    }

    /** Whether this is a district of England that the service knows, now or once. */
    public boolean isEnglish(String code) {
        return code.startsWith("E") && byCode.containsKey(code);
    }

    /** Whether an English district is in force on a day. */
    public boolean isInForce(String code, LocalDate day) {
        Authority authority = byCode.get(code);
        return !day.isBefore(authority.startsOn()) && authority.endsOn().filter(day::isAfter).isEmpty();
    }
}
