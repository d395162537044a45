package uk.rooftree.returns.submission;

import java.nio.file.Path;
import java.util.List;

/**
 * A submission that was made again.
 *
 * @param files   as they were sent, the one to read first
 * @param others  names of those that this program makes otherwise; none: it makes the same bytes again
 * @param program what of this program is not as it was then, in words; none: nothing that bears on the return
 */
public record Remade(Submission submission, List<Path> files, List<String> others, List<String> program) {

    public Remade {
        files = List.copyOf(files);
        others = List.copyOf(others);
        program = List.copyOf(program);
    }

    /** Whether every file is the same again, byte for byte. */
    public boolean isTheSame() {
        return others.isEmpty();
    }

    /** How it came out, in a sentence. */
    public String told() {
        String what = "%s (release %d)".formatted(submission.title(), submission.release());
        if (isTheSame()) {
            return "%s was made again: the same bytes, file by file%s.".formatted(what, program.isEmpty() ? "" : ", though the program is another now (" + String.join("; ", program) + ")");
        }
        String why = program.isEmpty() ? "nothing in the program says why: the data behind it are not as they were, or it is run elsewhere (fonts, Java)"
            : "the program is another now (%s)".formatted(String.join("; ", program));
        return "%s does not come out as it was sent: %s; other are %s. The files are those that were sent; the others are in the folder remade.".formatted(what, why,
            String.join(", ", others));
    }
}
