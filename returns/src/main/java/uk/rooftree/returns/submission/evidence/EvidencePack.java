package uk.rooftree.returns.submission.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import uk.rooftree.returns.submission.FigureCell;
import uk.rooftree.returns.submission.FigureReturn;
import uk.rooftree.returns.submission.FrozenFile;
import uk.rooftree.returns.submission.ReturnSource;
import uk.rooftree.warehouse.DiskTrouble;
import uk.rooftree.warehouse.FolderTree;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.DurableFolder;
import uk.rooftree.warehouse.figure.Explanation;
import uk.rooftree.warehouse.model.Model;

/**
 * The evidence for a return: of every cell its definition, SQL, release, number of rows, hash of the rows and their sum, and for named staff the rows.
 * The same source gives the same bytes.
 */
public final class EvidencePack {

    /** In an archive every file has this time, so that the same evidence is the same archive. */
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final String title;
    private final FigureReturn kind;
    private final ReturnSource source;
    private final Optional<String> staff;
    private final SortedMap<String, FigureEvidence> figures = new TreeMap<>();
    private final List<CellEvidence> cells = new ArrayList<>();
    private final SortedMap<String, String> files = new TreeMap<>();

    /**
     * Gathers it.
     *
     * @param title such as {@code LAHS 2025-26, submission 1}
     * @param staff who is to have the rows; empty: the pack has none
     */
    public EvidencePack(String title, FigureReturn kind, ReturnSource source, Optional<String> staff) {
        this.title = title;
        this.kind = kind;
        this.source = source;
        this.staff = staff;
        gather();
    }

    /** Each cell with its sum over rows, in the order of the form. */
    public List<CellEvidence> cells() {
        return Collections.unmodifiableList(cells);
    }

    private void gather() {
        List<FigureCell> asked = kind.cells(source);
        TreeSet<String> ids = new TreeSet<>();
        asked.forEach(cell -> ids.addAll(cell.figures()));
        ids.removeIf(id -> source.release().figures().find(id).isEmpty());
        ids.forEach(this::gather);
        SortedMap<String, String> again = kind.workOut(source, source, id -> Optional.ofNullable(figures.get(id)).flatMap(FigureEvidence::worth));
        for (FigureCell cell : asked) {
            List<FigureEvidence> behind = cell.figures().stream().map(figures::get).filter(found -> found != null).toList();
            cells.add(new CellEvidence(cell, again.getOrDefault(cell.code(), ""), behind.stream().mapToLong(figure -> figure.explanation().all().rows()).sum(),
                behind.stream().map(FigureEvidence::sha256).toList(), behind.stream().flatMap(figure -> figure.sql().stream()).distinct().toList()));
        }
        files.put("README.txt", readme());
        files.put("cells.csv", cellsCsv());
        files.put("figures.csv", figuresCsv());
    }

    private void gather(String figure) {
        Explanation explanation = source.release().explain(figure, Map.of(), Integer.MAX_VALUE);
        String rows = rowsCsv(explanation);
        List<String> sql = new ArrayList<>();
        for (Model model : source.release().models(figure)) {
            sql.add(model.path());
            files.put(model.path(), model.sql());
        }
        if (staff.isPresent()) {
            files.put("rows/%s.csv".formatted(figure), rows);
        }
        // the rows themselves are not kept: there may be many
        Explanation sums = new Explanation(explanation.definition(), explanation.result(), explanation.figure(), explanation.looked(), explanation.exclusions(), List.of(),
            explanation.all(), explanation.withheld(), explanation.workedOut());
        figures.put(figure, new FigureEvidence(sums, FrozenFile.sha256(rows.getBytes(StandardCharsets.UTF_8)), sql));
    }

    private String readme() {
        return """
            Evidence for %s, %s
            Release %d as at %s%s

            cells.csv    each cell: what it says, its formula, who typed it, how many rows are behind it, the SHA-256 of those rows, what they come to, whether that is what it says
            figures.csv  each figure in a cell: definition, who was left out, rows, their sums and SHA-256, its SQL
            sql/         that SQL
            %s
            Rows of protected records are counted and never listed (column withheld). The SHA-256 of a figure's rows is that of its file in rows/.
            """.formatted(title, source.council(), source.release().release().number(), source.release().asAt(), staff.map(name -> "%nWith rows, for %s".formatted(name)).orElse(""),
            staff.isPresent() ? "rows/        the rows of each figure, one line a unit: personal data, to be kept as such\n" : "rows         not in this pack: they are given to named staff only\n");
    }

    private String cellsCsv() {
        return csv(csv -> {
            csv.writeRecord("code", "section", "question", "answer", "origin", "formula", "figures", "release", "rows", "rows_sha256", "sum_over_rows", "agrees", "sql", "source", "who", "on",
                "note");
            for (CellEvidence evidence : cells) {
                FigureCell cell = evidence.cell();
                csv.writeRecord(cell.code(), cell.section(), cell.label(), cell.answer(), cell.origin(), cell.formula(), String.join(" ", cell.figures()),
                    String.valueOf(source.release().release().number()), String.valueOf(evidence.rows()), String.join(" ", evidence.sha256()), evidence.sumOverRows(),
                    evidence.agrees() ? "yes" : "no", String.join(" ", evidence.sql()), cell.source(), cell.who(), cell.on(), cell.note());
            }
        });
    }

    private String figuresCsv() {
        return csv(csv -> {
            csv.writeRecord("figure", "definition", "population", "left_out", "value_is", "unit", "value", "release", "looked_at", "rows_excluded", "rows", "withheld", "rows_sha256",
                "numerator", "denominator", "sum_over_rows", "agrees", "sql");
            figures.forEach((id, figure) -> {
                Explanation told = figure.explanation();
                csv.writeRecord(id, told.result().header().definition(), told.definition().population(), told.definition().excluded(), told.definition().value(), told.definition().unit(),
                    plain(told.figure().value()), String.valueOf(source.release().release().number()), String.valueOf(told.looked()), String.valueOf(told.figure().rowsExcluded()),
                    String.valueOf(told.all().rows()), String.valueOf(told.withheld().rows()), figure.sha256(), plain(told.all().numerator()), plain(told.all().denominator()),
                    plain(figure.worth().orElse(null)), figure.agrees() ? "yes" : "no", String.join(" ", figure.sql()));
            });
        });
    }

    private static String rowsCsv(Explanation explanation) {
        TreeSet<String> others = new TreeSet<>();
        explanation.rows().forEach(row -> others.addAll(row.other().keySet()));
        return csv(csv -> {
            List<String> header = new ArrayList<>(List.of("unit", "numerator", "denominator"));
            header.addAll(others);
            header.addAll(List.of("file", "line"));
            csv.writeRecord(header);
            for (Explanation.Row row : explanation.rows()) {
                List<String> values = new ArrayList<>(List.of(row.unit(), plain(row.numerator()), plain(row.denominator())));
                others.forEach(other -> values.add(row.other().getOrDefault(other, "")));
                values.addAll(List.of(row.file().orElse(""), row.line().map(String::valueOf).orElse("")));
                csv.writeRecord(values);
            }
        });
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** Writes the lines of a file. */
    @FunctionalInterface
    private interface Lines {
        void write(CsvWriter csv) throws IOException;
    }

    private static String csv(Lines lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            lines.write(csv);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Cannot write into memory", impossible);
        }
        return text.toString();
    }

    /**
     * Writes the pack, whole or not at all.
     *
     * @param target a name that ends in {@code .zip} is an archive, any other a folder; there must be nothing of this name
     * @throws UserFault if there is, or it cannot be written
     */
    public void write(Path target) {
        Path place = target.toAbsolutePath().normalize();
        if (Files.exists(place)) {
            throw new UserFault("Cannot write the evidence to \"%s\": it is there already. Name another, or take that one away.".formatted(target));
        }
        Path unfinished = place.resolveSibling("." + place.getFileName() + ".unfinished");
        try {
            Files.createDirectories(place.getParent());
            if (Files.isDirectory(unfinished)) {
                FolderTree.empty(unfinished);
            }
            Files.deleteIfExists(unfinished);
            if (place.getFileName().toString().endsWith(".zip")) {
                zip(unfinished);
                DurableFolder.syncTree(place.getParent(), List.of(unfinished));
            } else {
                folder(unfinished);
                try (Stream<Path> written = Files.walk(unfinished)) {
                    DurableFolder.syncTree(place.getParent(), written.filter(Files::isRegularFile).toList());
                }
            }
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            String what = "Cannot write the evidence to \"%s\"".formatted(target);
            throw DiskTrouble.asUserFault(refused, what, "Nothing was written.")
                .orElseGet(() -> new UserFault("%s: %s. Name a folder that may be written to.".formatted(what, refused.getMessage()), refused));
        }
    }

    private void folder(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
    }

    private void zip(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                ZipEntry named = new ZipEntry(entry.getKey());
                named.setTimeLocal(ZIP_TIME);
                zip.putNextEntry(named);
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
