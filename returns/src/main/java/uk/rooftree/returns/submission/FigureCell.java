package uk.rooftree.returns.submission;

import java.util.List;

/**
 * A cell of a return and what it is made from.
 *
 * @param code    as the form has it
 * @param section of the form
 * @param label   what is asked, in short
 * @param answer  as it is sent
 * @param origin  where it comes from, in a word
 * @param formula over figures, other codes and what is typed
 * @param figures ids of the figures in it
 * @param source  where the question is from
 * @param who     typed it, or a part of it; "" where nobody did
 * @param on      when; "" where nobody did
 * @param note    why; "" where there is none
 */
public record FigureCell(String code, String section, String label, String answer, String origin, String formula, List<String> figures, String source, String who, String on,
                         String note) {

    public FigureCell {
        figures = List.copyOf(figures);
    }
}
