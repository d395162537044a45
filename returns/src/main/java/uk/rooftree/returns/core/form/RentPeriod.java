package uk.rooftree.returns.core.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Collectors;

/** How often rent is paid, and what an amount for a period is a week: rule TAB01's table. */
public final class RentPeriod {

    private static final Map<Integer, BigDecimal> WEEKS = ReferenceCsv.lines("rent_period.csv").stream().collect(Collectors.toUnmodifiableMap(
        line -> Integer.valueOf(line.getField("period")), line -> new BigDecimal(line.getField("weeks"))));
    private static final BigDecimal WEEKS_A_YEAR = BigDecimal.valueOf(52);
    /** The service divides before it multiplies; so many digits keep its last penny. */
    private static final int DIGITS = 20;

    private RentPeriod() {
    }

    /**
     * Pounds a week, to the penny.
     *
     * @param period a code of the form's list
     */
    public static BigDecimal weekly(BigDecimal amount, int period) {
        return amount.divide(WEEKS_A_YEAR, DIGITS, RoundingMode.HALF_UP).multiply(WEEKS.get(period)).setScale(2, RoundingMode.HALF_UP);
    }
}
