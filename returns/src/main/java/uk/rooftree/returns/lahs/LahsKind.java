package uk.rooftree.returns.lahs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import uk.rooftree.returns.submission.FigureCell;
import uk.rooftree.returns.submission.FigureReturn;
import uk.rooftree.returns.submission.MadeReturn;
import uk.rooftree.returns.submission.ReturnSource;
import uk.rooftree.returns.table.EarlierAnswers;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.figure.FigureRow;
import uk.rooftree.warehouse.release.Release;

/** The LAHS return as one that is submitted, section by section. */
public final class LahsKind implements FigureReturn {

    /** As the command line names it. */
    public static final String NAME = "lahs";

    private static final String LAST_YEAR = "last-year.csv";

    private final LahsReturns returns;

    public LahsKind(Home home) {
        this.returns = new LahsReturns(home);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SortedMap<String, byte[]> tables() {
        SortedMap<String, byte[]> tables = new TreeMap<>();
        for (String name : List.of("question.csv", "check.csv")) {
            try (InputStream in = LahsKind.class.getResourceAsStream(name)) {
                tables.put(name, in.readAllBytes());
            } catch (IOException impossible) {
                throw new UncheckedIOException("Cannot read the table %s".formatted(name), impossible);
            }
        }
        return tables;
    }

    @Override
    public Release release(String period) {
        return returns.release(year(period));
    }

    @Override
    public void freeze(String period, Path inputs) {
        ReturnYear year = year(period);
        try {
            for (Map.Entry<String, Path> file : returns.inputs(year).byName().entrySet()) {
                if (Files.exists(file.getValue())) {
                    Files.copy(file.getValue(), inputs.resolve(file.getKey()));
                }
            }
            Files.writeString(inputs.resolve(LAST_YEAR), returns.lastYear(year.previous()).text(), StandardCharsets.UTF_8);
        } catch (IOException refused) {
            throw new UserFault("Cannot keep what the return is made from: %s. Check that the files of returns/ may be read; nothing was submitted.".formatted(refused.getMessage()),
                refused);
        }
    }

    @Override
    public MadeReturn make(ReturnSource source, Path outputs) {
        LahsReturn made = made(source);
        SortedMap<String, String> cells = new TreeMap<>();
        made.answers().forEach(answer -> cells.put(answer.code(), answer.cell()));
        List<String> obstacles = new ArrayList<>();
        made.missing().forEach(answer -> obstacles.add("%s must be answered: %s".formatted(answer.code(), answer.question().label())));
        made.broken(Severity.ERROR).forEach(result -> obstacles.add("%s: %s".formatted(result.check().id(), result.told())));
        TreeSet<String> sections = new TreeSet<>();
        made.answers().forEach(answer -> sections.add(answer.question().section()));
        return new MadeReturn(LahsFiles.write(made, outputs), cells, List.copyOf(sections), obstacles);
    }

    @Override
    public List<FigureCell> cells(ReturnSource source) {
        return made(source).answers().stream().map(LahsKind::cell).toList();
    }

    private static FigureCell cell(Answer answer) {
        Question question = answer.question();
        Optional<TypedAnswer> typed = answer.typed();
        return new FigureCell(question.code(), question.section(), question.label(), answer.cell(), answer.origin().toString(), question.formula().toString(),
            List.copyOf(question.formula().figures()), question.source(), typed.map(TypedAnswer::who).orElse(""), typed.map(given -> given.on().toString()).orElse(""),
            typed.map(TypedAnswer::note).orElse(""));
    }

    @Override
    public SortedMap<String, String> workOut(ReturnSource form, ReturnSource answers, Function<String, Optional<BigDecimal>> figures) {
        Set<String> ids = form.release().figures().definitions().keySet();
        Catalogue asked = LahsReturns.catalogue(year(form.period()), LahsInputs.frozen(form.inputs()), ids);
        LahsInputs typed = LahsInputs.frozen(answers.inputs());
        Map<String, TypedAnswer> given = TypedAnswers.read(typed.answers(), LahsReturns.catalogue(year(answers.period()), typed, answers.release().figures().definitions().keySet()));
        AnswerBook book = new AnswerBook(asked, id -> figures.apply(id).map(value -> row(form, id, value)), given, EarlierAnswers.read(form.inputs().resolve(LAST_YEAR)).answers());
        SortedMap<String, String> cells = new TreeMap<>();
        book.answers().forEach(answer -> cells.put(answer.code(), answer.cell()));
        return cells;
    }

    private static FigureRow row(ReturnSource form, String figure, BigDecimal value) {
        LocalDate asAt = form.release().asAt();
        return new FigureRow(asAt, figure, asAt, asAt, form.release().councilCode(), Map.of(), value, null, null, 0, 0, form.release().figures().definition(figure).unit());
    }

    private static LahsReturn made(ReturnSource source) {
        return LahsReturns.make(year(source.period()), source.council(), source.release(), LahsInputs.frozen(source.inputs()), EarlierAnswers.read(source.inputs().resolve(LAST_YEAR)));
    }

    private static ReturnYear year(String period) {
        return ReturnYear.named(period).orElseThrow(() -> new UserFault("Invalid --year \"%s\": a year is written like 2025-26.".formatted(period)));
    }
}
