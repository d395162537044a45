package uk.rooftree.returns.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.release.ReleaseReader;

/** The extracts that a release stands on. */
final class LandedFiles {

    private LandedFiles() {
    }

    /**
     * In the order of dates, feeds and files.
     *
     * @throws UserFault if one of them was loaded again since the release was published: the release no longer tells what is loaded
     */
    static List<LandedFile> of(ReleaseReader release) {
        release.showAsItStands(TableName.of("landing.file"));
        List<LandedFile> files = new ArrayList<>();
        for (List<Object> row : release.query(query().replace("${council}", release.councilCode()).replace("${as_at}", release.asAt().toString())).rows()) {
            LandedFile file = new LandedFile((LocalDate) row.get(0), (String) row.get(1), (String) row.get(2), ((Number) row.get(3)).longValue(), (String) row.get(4));
            if (file.sha256() == null || !Objects.equals(row.get(3), row.get(5))) {
                throw new UserFault("Cannot submit release %d as at %s: \"%s\" was loaded again since. Run: rooftree run --as-at %s, look at the return and submit that."
                    .formatted(release.release().number(), release.asAt(), file.file(), release.asAt()));
            }
            files.add(file);
        }
        return files;
    }

    private static String query() {
        try (InputStream in = LandedFiles.class.getResourceAsStream("landed_files.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
