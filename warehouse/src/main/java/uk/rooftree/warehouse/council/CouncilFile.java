package uk.rooftree.warehouse.council;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import uk.rooftree.warehouse.UserFault;

/** Reads {@code council.yaml}: all that is wrong with it is told at once, each with its line. */
final class CouncilFile {

    private static final Pattern ONS_CODE = Pattern.compile("[EWSN][0-9]{8}");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://");
    private static final Pattern STORE_FOLDERS = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._-]+)*/?");
    private static final Set<String> STATUSES = Set.of("draft", "pending", "active", "suspended", "under_offer", "housed",
        "removed", "lapsed", "withdrawn", "merged", "refused");

    private CouncilFile() {
    }

    static Council read(Path file) {
        byte[] bytes = bytes(file);
        YamlSettings settings = YamlSettings.parse(file, text(file, bytes));
        SourcesSection sources = new SourcesSection(settings);
        Council council = council(settings, sources, digest(bytes, sources));
        settings.throwProblems();
        return council;
    }

    private static Council council(YamlSettings settings, SourcesSection sources, String digest) {
        settings.onlyKeys("council", "scheme", "figures", "thresholds", "targets", "databases", "profile", "sources", "core");
        refuseTargets(settings);
        YamlSettings council = settings.needed("council");
        council.onlyKeys("name", "ons-code", "region", "warehouse");
        String name = council.text("name").orElseGet(() -> council.missing("name", "the council's name"));
        String onsCode = council.text("ons-code").orElseGet(() -> council.missing("ons-code", "the council's ONS code, such as E07000008"));
        if (!onsCode.isEmpty() && !ONS_CODE.matcher(onsCode).matches()) {
            council.problem("ons-code", "\"%s\" is not an ONS code (expected a letter and eight digits, such as E07000008)".formatted(onsCode));
        }
        council.text("warehouse").filter(CouncilFile::isAddress).flatMap(CouncilFile::faultOf).ifPresent(fault -> council.problem("warehouse", fault));
        Map<String, Database> databases = SourcesSection.databases(settings.section("databases"));
        return new Council(name, onsCode, council.text("region"), council.text("warehouse"), scheme(settings.section("scheme")),
            rules(settings.section("figures")), quarantinePercent(settings.section("thresholds")), databases, sources.sources(databases),
            CoreSettings.read(settings.section("core")), digest);
    }

    /** Whether a warehouse is named by its address in an object store, and not by its folder. */
    static boolean isAddress(String warehouse) {
        return ADDRESS.matcher(warehouse).lookingAt();
    }

    /** What is wrong with an address; it is not repeated where it may hold a password. */
    private static Optional<String> faultOf(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawAuthority() != null && uri.getRawAuthority().matches(".*:.*@.*")) {
                return Optional.of("an address holds no password, key or question: credentials come from the environment or from Hadoop's credential provider");
            }
            return uri.getRawAuthority() != null && STORE_FOLDERS.matcher(uri.getRawPath()).matches() ? Optional.empty() : Optional.of(
                "\"%s\" is not an address such as s3a://bucket/housing (folders of letters, digits, dots, dashes and underscores)".formatted(address));
        } catch (URISyntaxException unreadable) {
            return Optional.of("this is not an address such as s3a://bucket/housing");
        }
    }

    private static AllocationScheme scheme(YamlSettings scheme) {
        scheme.onlyKeys("kind", "bands", "live-statuses", "lettings-plan");
        String kind = scheme.text("kind").orElse("bands");
        if (!Set.of("bands", "points").contains(kind)) {
            scheme.problem("kind", "\"%s\" is neither bands nor points".formatted(kind));
        }
        List<String> live = scheme.texts("live-statuses").orElse(AllocationScheme.USUAL_LIVE_STATUSES);
        for (String status : live) {
            if (!STATUSES.contains(status)) {
                scheme.problem("live-statuses", "\"%s\" is not an application status".formatted(status));
            }
        }
        return new AllocationScheme(kind.equals("points") ? AllocationScheme.Kind.POINTS : AllocationScheme.Kind.BANDS,
            scheme.texts("bands").orElse(List.of()), live, lettingsPlan(scheme));
    }

    private static Optional<LettingsPlan> lettingsPlan(YamlSettings scheme) {
        YamlSettings plan = scheme.section("lettings-plan");
        plan.onlyKeys(LettingsPlan.QUEUES.stream().sorted().toArray(String[]::new));
        Map<String, Integer> shares = new TreeMap<>();
        for (String queue : LettingsPlan.QUEUES) {
            int share = plan.wholeNumber(queue, 0, 100, -1);
            if (share >= 0) {
                shares.put(queue, share);
            }
        }
        if (LettingsPlan.total(shares) > 100) {
            scheme.problem("lettings-plan", "the shares make %d percent together (expected no more than 100)".formatted(LettingsPlan.total(shares)));
            return Optional.empty();
        }
        return shares.isEmpty() ? Optional.empty() : Optional.of(new LettingsPlan(new TreeMap<>(shares)));
    }

    private static Optional<Integer> quarantinePercent(YamlSettings thresholds) {
        thresholds.onlyKeys("quarantine-percent");
        int most = thresholds.wholeNumber("quarantine-percent", 0, 100, -1);
        return most < 0 ? Optional.empty() : Optional.of(most);
    }

    private static FigureRules rules(YamlSettings figures) {
        figures.onlyKeys("reregistration-days", "decision-target-days", "review-follow-up-days", "pension-age", "core-overdue-days",
            "nomination-target-working-days", "first-let-nomination-target-working-days", "standard-adult-age", "standard-mixed-age",
            "benefit-adult-age", "benefit-mixed-age", "void-horizon-days");
        FigureRules usual = FigureRules.USUAL;
        return new FigureRules(
            figures.wholeNumber("reregistration-days", 0, 3660, usual.reregistrationDays()),
            figures.wholeNumber("decision-target-days", 0, 366, usual.decisionTargetDays()),
            figures.wholeNumber("review-follow-up-days", 0, 366, usual.reviewFollowUpDays()),
            figures.wholeNumber("pension-age", 50, 80, usual.pensionAge()),
            figures.wholeNumber("core-overdue-days", 0, 366, usual.coreOverdueDays()),
            figures.wholeNumber("nomination-target-working-days", 0, 100, usual.nominationTargetWorkingDays()),
            figures.wholeNumber("first-let-nomination-target-working-days", 0, 100, usual.firstLetNominationTargetWorkingDays()),
            figures.wholeNumber("standard-adult-age", 10, 30, usual.standardAdultAge()),
            figures.wholeNumber("standard-mixed-age", 1, 30, usual.standardMixedAge()),
            figures.wholeNumber("benefit-adult-age", 10, 30, usual.benefitAdultAge()),
            figures.wholeNumber("benefit-mixed-age", 1, 30, usual.benefitMixedAge()),
            figures.wholeNumber("void-horizon-days", 28, 3660, usual.voidHorizonDays()));
    }

    /** Where targets stood once; a section without any, as older templates have it, does no harm. */
    private static void refuseTargets(YamlSettings settings) {
        if (!settings.section("targets").keys().isEmpty()) {
            settings.problem("targets", "targets stand in targets.csv beside this file, each with the dates it is in force (docs/targets.md)");
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new UserFault(("Cannot find \"%s\": this folder is no council's home yet. "
                + "Make one with: rooftree init --council NAME --ons-code CODE, or name another with --home.").formatted(file));
        } catch (AccessDeniedException denied) {
            throw new UserFault("Cannot read \"%s\": no permission. Let the account that runs rooftree read it.".formatted(file));
        } catch (IOException unreadable) {
            throw new UserFault("Cannot read \"%s\": %s.".formatted(file, unreadable.getMessage()), unreadable);
        }
    }

    private static String text(Path file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new UserFault("Cannot read \"%s\": it is not UTF-8. Save it as UTF-8 and try again.".formatted(file));
        }
    }

    private static String digest(byte[] bytes, SourcesSection sources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(sources.profiles().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
