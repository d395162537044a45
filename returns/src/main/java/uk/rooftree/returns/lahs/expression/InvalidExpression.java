package uk.rooftree.returns.lahs.expression;

/** An expression that cannot be read, or compares what cannot be compared. */
public final class InvalidExpression extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int column;

    InvalidExpression(int column, String message) {
        super(message);
        this.column = column;
    }

    /** The character of the expression, counted from 1. */
    public int column() {
        return column;
    }
}
