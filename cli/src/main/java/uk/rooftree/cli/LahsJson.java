package uk.rooftree.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import uk.rooftree.returns.lahs.Answer;
import uk.rooftree.returns.lahs.CheckResult;
import uk.rooftree.returns.lahs.LahsReturn;
import uk.rooftree.returns.lahs.Outcome;
import uk.rooftree.returns.lahs.PublishedCheck;
import uk.rooftree.warehouse.figure.FigureRow;

/** What {@code rooftree return lahs --json} prints. */
final class LahsJson {

    private LahsJson() {
    }

    static Map<String, Object> of(LahsReturn made, List<Path> files) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("return", "lahs");
        json.put("year", made.year().toString());
        json.put("council", made.council());
        json.put("ons_code", made.onsCode());
        json.put("release", made.release());
        json.put("as_at", made.asAt().toString());
        json.put("last_year", made.lastSource());
        json.put("ready", made.isReady());
        json.put("files", files.stream().map(Path::toString).toList());
        json.put("not_answered", made.missing().stream().map(Answer::code).toList());
        json.put("answers", made.answers().stream().map(LahsJson::answer).toList());
        json.put("checks", made.checks().stream().map(LahsJson::check).toList());
        json.put("notes", made.notes());
        return json;
    }

    private static Map<String, Object> answer(Answer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", answer.code());
        json.put("section", answer.question().section());
        json.put("label", answer.question().label());
        json.put("kind", answer.question().kind().toString());
        json.put("asked", answer.question().certainty().toString());
        json.put("mandatory", answer.question().mandatory());
        json.put("state", answer.state().toString());
        json.put("value", answer.value());
        json.put("cell", answer.cell());
        json.put("origin", answer.origin().toString());
        json.put("formula", answer.question().formula().toString());
        List<Map<String, Object>> figures = new ArrayList<>();
        for (FigureRow row : answer.figures()) {
            Map<String, Object> figure = new LinkedHashMap<>();
            figure.put("figure", row.figure());
            figure.put("value", row.value() == null ? null : row.value().toPlainString());
            figure.put("rows_counted", row.rowsCounted());
            figure.put("rows_excluded", row.rowsExcluded());
            figure.put("explain", "rooftree explain %s --as-at %s".formatted(row.figure(), row.asAt()));
            figures.add(figure);
        }
        json.put("figures", figures);
        json.put("last_year", answer.last());
        json.put("change", answer.change().map(change -> change.stripTrailingZeros().toPlainString()));
        json.put("who", answer.typed().map(typed -> typed.who()));
        json.put("on", answer.typed().map(typed -> typed.on().toString()));
        json.put("note", answer.typed().map(typed -> typed.note()));
        return json;
    }

    private static Map<String, Object> check(CheckResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("check", result.check().id());
        json.put("code", result.check().code());
        json.put("severity", result.check().severity().toString());
        json.put("outcome", result.outcome().toString());
        json.put("rule", result.check().rule().text());
        json.put("values", result.values());
        json.put("message", result.outcome() == Outcome.BROKEN ? result.told() : null);
        json.put("mend", result.outcome() == Outcome.BROKEN ? result.check().mend() : null);
        return json;
    }

    static Map<String, Object> of(PublishedCheck check) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("check", check.check().id());
        json.put("severity", check.check().severity().toString());
        json.put("rule", check.check().rule().text());
        json.put("judged", check.judged());
        json.put("broken", check.broken().size());
        json.put("told", check.told());
        json.put("evidence", check.check().evidence());
        return json;
    }
}
