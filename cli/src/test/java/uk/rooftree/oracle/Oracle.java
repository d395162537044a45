package uk.rooftree.oracle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the contract says must come out of a home's inbox at one as-at.
 *
 * @param stopped whether a rule of level stop holds back the folder, and nothing is published
 * @param figures the figure rows, in order; none where stopped
 * @param issues the broken rules: those of the as-at's own files, and those found when references are judged at the as-at
 * @param counts rows read, kept and rejected, by feed; none where stopped
 */
public record Oracle(boolean stopped, List<FigureRow> figures, List<Issue> issues, List<FeedCount> counts) {

    /** Reads an inbox up to an as-at and works out the figures, with the settings the contract pins. */
    public static Oracle of(Path inbox, LocalDate asAt, String councilCode) {
        return of(inbox, asAt, Settings.pinned(councilCode));
    }

    public static Oracle of(Path inbox, LocalDate asAt, Settings settings) {
        Contract contract = Contract.read();
        return at(contract, Inbox.read(contract, inbox, List.of(asAt)), asAt, settings);
    }

    /** The same for several as-ats, reading each file once. */
    public static List<Oracle> of(Path inbox, List<LocalDate> asAts, Settings settings) {
        Contract contract = Contract.read();
        Inbox read = Inbox.read(contract, inbox, asAts);
        return asAts.stream().map(asAt -> at(contract, read, asAt, settings)).toList();
    }

    private static Oracle at(Contract contract, Inbox inbox, LocalDate asAt, Settings settings) {
        Inbox.Folder folder = inbox.folder(asAt)
            .orElseThrow(() -> new IllegalArgumentException("Cannot find a folder for " + asAt));
        List<Issue> issues = new ArrayList<>(inbox.issues());
        issues.addAll(folder.issues);
        if (folder.isStopped()) {
            folder.files.values().forEach(file -> issues.addAll(file.issues));
            return new Oracle(true, List.of(), issues, List.of());
        }
        Position position = Position.at(contract, inbox, asAt);
        issues.addAll(position.issues());
        issues.addAll(Flags.on(position, settings));

        Applications applications = new Applications(position, settings);
        FigureSheet sheet = new FigureSheet(position, settings.councilCode());
        new RegisterFigures(position, applications).write(sheet);
        new WaitingFigures(position, applications).write(sheet);
        new VoidFigures(position).write(sheet);
        new EmptyDaysFigures(position).write(sheet);
        new DemandFigures(position, applications).write(sheet);
        new StockFigures(position).write(sheet);
        new OccupancyFigures(position, settings).write(sheet);
        new LettingFigures(position).write(sheet);
        new QualityFigures(position).write(sheet);
        new CaseworkFigures(position, applications).write(sheet);
        new BidFigures(position, applications).write(sheet);
        new OfferFigures(position).write(sheet);
        new NominationFigures(position).write(sheet);
        new MoveFigures(position).write(sheet);
        new WaitingCurveFigures(position, applications).write(sheet);
        new TemporaryAccommodationFigures(position).write(sheet);
        new HomelessnessFigures(position).write(sheet);
        new LettingShareFigures(position).write(sheet);
        new CoreLogFigures(position).write(sheet);
        new DownsizingFigures(position, applications).write(sheet);
        new ChainFigures(position).write(sheet);
        new NeedToComeFigures(position, applications).write(sheet);
        new EqualityFigures(position).write(sheet);
        new LahsStockFigures(position, settings).write(sheet);
        new LahsRegisterFigures(position, applications).write(sheet);
        new LahsLettingFigures(position, settings).write(sheet);
        return new Oracle(false, sheet.rows(), issues, position.counts());
    }

    /** Every figure of the contract and of our own: each is worked out here. */
    public static Set<String> figureIds() {
        return Contract.read().figures().keySet();
    }

    /** Writes the figures as figures.csv. */
    public void writeFigures(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", FigureRow.header()));
        for (FigureRow row : figures) {
            lines.add(String.join(",", row.cells().stream().map(Oracle::quoted).toList()));
        }
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
