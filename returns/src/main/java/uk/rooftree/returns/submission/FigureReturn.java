package uk.rooftree.returns.submission;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/** A return whose cells are worked out from published figures, typed answers and each other, so that each can be shown down to its rows and compared. */
public interface FigureReturn extends ReturnKind {

    /** What each cell says and what it is made from, in the order of the form. */
    List<FigureCell> cells(ReturnSource source);

    /**
     * Works every cell out of other values of the figures.
     *
     * @param form    whose form is filled in
     * @param answers whose typed answers are taken
     * @param figures the figures' values over all units by id; empty where there is none
     * @return by code, as it would be sent
     */
    SortedMap<String, String> workOut(ReturnSource form, ReturnSource answers, Function<String, Optional<BigDecimal>> figures);
}
