package uk.rooftree.etl.contract;

import java.util.Locale;

/** What a feed's column holds. */
public enum ColumnType {
    CODE("VARCHAR"), TEXT("VARCHAR"), INTEGER("INTEGER"), DECIMAL("DECIMAL(14,4)"), DATE("DATE"), BOOLEAN("BOOLEAN"), TIMESTAMP("TIMESTAMP");

    private final String sqlType;

    ColumnType(String sqlType) {
        this.sqlType = sqlType;
    }

    static ColumnType of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The warehouse's type of such a column. */
    public String sqlType() {
        return sqlType;
    }

    /** Kept as text, so that every text can be read as one. */
    public boolean isText() {
        return this == CODE || this == TEXT;
    }

    /** A day, or an instant that is judged by its day. */
    public boolean isDay() {
        return this == DATE || this == TIMESTAMP;
    }

    /** The contract's word for it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
