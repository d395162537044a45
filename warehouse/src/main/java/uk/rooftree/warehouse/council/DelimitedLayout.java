package uk.rooftree.warehouse.council;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Delimited text: a header line, then a line a row. A file whose name ends in {@code .gz} or {@code .zip} holds such text compressed.
 *
 * @param file      its name, or a pattern for several
 * @param delimiter between fields
 * @param quote     around fields
 * @param encoding  how its bytes stand for characters; empty = UTF-8, and Windows-1252 where it is not
 */
public record DelimitedLayout(FileName file, char delimiter, Quote quote, Optional<Encoding> encoding) implements ExtractLayout {

    static final List<String> KEYS = List.of("delimiter", "quote", "encoding");
    /** What a feed's file may be called where council.yaml gives no name. */
    private static final List<String> USUAL_ENDINGS = List.of(".csv", ".csv.gz", ".csv.zip", ".zip");
    private static final Map<String, String> DELIMITERS = Map.of("comma", ",", "semicolon", ";", "tab", "\t", "pipe", "|");

    /** As the contract has it: commas, double quotes, UTF-8. */
    public static DelimitedLayout asContract(String file) {
        return new DelimitedLayout(new FileName(file), ',', Quote.DOUBLE, Optional.empty());
    }

    /** What a feed's section of council.yaml says, or what is usual. */
    static List<ExtractLayout> read(YamlSettings source, String feed) {
        char delimiter = delimiter(source);
        Quote quote = source.text("quote").map(given -> Quote.named(given).orElseGet(() -> {
            source.problem("quote", "\"%s\" is none of double, single and none".formatted(given));
            return Quote.DOUBLE;
        })).orElse(Quote.DOUBLE);
        if (quote.character().filter(character -> character == delimiter).isPresent()) {
            source.problem("delimiter", "the same character cannot stand between fields and around them");
        }
        Optional<Encoding> encoding = source.text("encoding").flatMap(given -> {
            Optional<Encoding> found = Encoding.named(given);
            if (found.isEmpty()) {
                source.problem("encoding", "\"%s\" is not one of %s".formatted(given,
                    String.join(", ", Stream.of(Encoding.values()).map(Encoding::key).toList())));
            }
            return found;
        });
        return LayoutKind.files(source, USUAL_ENDINGS.stream().map(ending -> feed + ending).toList()).stream()
            .<ExtractLayout>map(file -> new DelimitedLayout(file, delimiter, quote, encoding)).toList();
    }

    /** The character a section gives by itself or by its name; a comma, if it gives none. */
    static char delimiter(YamlSettings source) {
        String given = source.text("delimiter").orElse(",");
        String delimiter = DELIMITERS.getOrDefault(given, given);
        if (delimiter.length() != 1) {
            source.problem("delimiter", "\"%s\" is not one character (write tab for a tab)".formatted(given));
        } else if (delimiter.charAt(0) == '\n' || delimiter.charAt(0) == '\r') {
            source.problem("delimiter", "a line break ends a record and cannot stand between fields");
        }
        return delimiter.isEmpty() ? ',' : delimiter.charAt(0);
    }

    @Override
    public <T> T as(Kinds<T> kinds) {
        return kinds.delimited(this);
    }

    @Override
    public List<Path> files(Path folder) {
        return file.in(folder);
    }

    @Override
    public String reading() {
        return "/%s/%s/%s".formatted(delimiter, quote.key(), encoding.map(Encoding::key).orElse(""));
    }

    @Override
    public String shown() {
        return file.text();
    }
}
