package uk.rooftree.reports.monthly;

/** How a figure stands against its target. */
public enum Rag {

    /** No target is in force. */
    NONE(""),

    /** There is a target and no value to judge. */
    UNKNOWN("cannot be judged"),

    GREEN("green: met"),

    AMBER("amber: missed within its tolerance"),

    RED("red: missed");

    private final String words;

    Rag(String words) {
        this.words = words;
    }

    /** In words, so that colour says nothing alone; empty where there is no target. */
    public String words() {
        return words;
    }
}
