package uk.rooftree.returns.core.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

import uk.rooftree.warehouse.UserFault;

/** The file in which a council writes down what the CORE service knows of it: organisations, schemes, accounts. */
public final class ServiceFile {

    private static final Set<String> SECTIONS = Set.of("organisations", "schemes", "accounts", "uprns", "support-user");

    private final Path path;

    private ServiceFile(Path path) {
        this.path = path;
    }

    /**
     * Reads the file.
     *
     * @throws UserFault if it cannot be read, or says what it may not
     */
    public static ServiceAccounts read(Path path, Provider assumed) {
        return new ServiceFile(path).read(assumed);
    }

    private ServiceAccounts read(Provider assumed) {
        Map<String, Object> sections = section(load(), "", SECTIONS);
        Map<String, Organisation> organisations = new TreeMap<>();
        list(sections, "organisations").forEach(item -> {
            Organisation organisation = organisation(section(item, "organisations", Set.of("code", "provider", "holds-stock", "ours", "managing-agents",
                "rent-periods", "signed-agreement", "merged-on", "available-from")), assumed);
            organisations.put(organisation.code(), organisation);
        });
        List<Scheme> schemes = list(sections, "schemes").stream().map(item -> scheme(section(item, "schemes",
            Set.of("code", "owner", "locations", "complete", "from", "deactivated-from", "reactivated-from")))).toList();
        Map<String, String> accounts = new LinkedHashMap<>();
        list(sections, "accounts").forEach(item -> {
            Map<String, Object> account = section(item, "accounts", Set.of("email", "organisation"));
            accounts.put(text(account, "email"), text(account, "organisation"));
        });
        Set<String> uprns = list(sections, "uprns").stream().map(Object::toString).collect(Collectors.toSet());
        return new ServiceAccounts(organisations, schemes, accounts, uprns, Set.of(), flag(sections, "support-user", false), assumed);
    }

    private Object load() {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            return new Yaml(new SafeConstructor(options)).load(Files.readString(path));
        } catch (IOException unreadable) {
            throw new UserFault("Cannot read \"%s\": %s. Give a file that says what CORE knows of your council.".formatted(path, unreadable.getMessage()), unreadable);
        } catch (YAMLException broken) {
            throw new UserFault("Cannot read \"%s\": %s. Correct the line and try again.".formatted(path, broken.getMessage()), broken);
        }
    }

    private Organisation organisation(Map<String, Object> item, Provider assumed) {
        return new Organisation(text(item, "code"), provider(item, assumed), flag(item, "holds-stock", true), flag(item, "ours", true),
            list(item, "managing-agents").stream().map(Object::toString).collect(Collectors.toSet()),
            list(item, "rent-periods").stream().map(period -> number(period, "rent-periods")).collect(Collectors.toSet()),
            flag(item, "signed-agreement", true), day(item, "merged-on"), day(item, "available-from"));
    }

    private Scheme scheme(Map<String, Object> item) {
        List<Location> locations = new ArrayList<>();
        list(item, "locations").forEach(each -> {
            Map<String, Object> location = section(each, "locations", Set.of("code", "postcode", "authority", "complete", "from", "deactivated-from", "reactivated-from"));
            locations.add(new Location(text(location, "code"), location.getOrDefault("postcode", "").toString(), location.getOrDefault("authority", "").toString(),
                inUse(location)));
        });
        return new Scheme(text(item, "code"), text(item, "owner"), locations, inUse(item));
    }

    private InUse inUse(Map<String, Object> item) {
        return new InUse(flag(item, "complete", true), day(item, "from"), day(item, "deactivated-from"), day(item, "reactivated-from"));
    }

    private Map<String, Object> section(Object node, String name, Set<String> known) {
        if (!(node instanceof Map<?, ?> map)) {
            throw fault("%s is no list of keys with values".formatted(name.isEmpty() ? "the file" : "an item of " + name));
        }
        Map<String, Object> section = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!known.contains(String.valueOf(key))) {
                throw fault("\"%s\"%s is no key of it (known: %s)".formatted(key, name.isEmpty() ? "" : " in " + name, String.join(", ", known.stream().sorted().toList())));
            }
            if (value != null) {
                section.put(key.toString(), value);
            }
        });
        return section;
    }

    private List<?> list(Map<String, Object> section, String key) {
        Object value = section.getOrDefault(key, List.of());
        if (!(value instanceof List<?> list)) {
            throw fault("\"%s\" is no list".formatted(key));
        }
        return list;
    }

    private String text(Map<String, Object> section, String key) {
        return Optional.ofNullable(section.get(key)).map(Object::toString).orElseThrow(() -> fault("an item has no \"%s\"".formatted(key)));
    }

    private Provider provider(Map<String, Object> section, Provider assumed) {
        String value = section.getOrDefault("provider", assumed).toString();
        return List.of(Provider.values()).stream().filter(provider -> provider.name().equalsIgnoreCase(value)).findFirst()
            .orElseThrow(() -> fault("provider \"%s\" is neither LA nor PRP".formatted(value)));
    }

    private boolean flag(Map<String, Object> section, String key, boolean otherwise) {
        Object value = section.getOrDefault(key, otherwise);
        if (!(value instanceof Boolean flag)) {
            throw fault("\"%s\" is \"%s\", neither true nor false".formatted(key, value));
        }
        return flag;
    }

    private int number(Object value, String key) {
        if (!(value instanceof Integer number)) {
            throw fault("\"%s\" in %s is no whole number".formatted(value, key));
        }
        return number;
    }

    private Optional<LocalDate> day(Map<String, Object> section, String key) {
        Object value = section.get(key);
        if (value instanceof Date date) {
            return Optional.of(date.toInstant().atZone(ZoneOffset.UTC).toLocalDate());
        }
        try {
            return Optional.ofNullable(value).map(Object::toString).map(LocalDate::parse);
        } catch (DateTimeParseException noDate) {
            throw fault("\"%s\" is \"%s\", not a day such as 2026-04-01".formatted(key, value));
        }
    }

    private UserFault fault(String problem) {
        return new UserFault("Invalid \"%s\": %s. Correct it and try again.".formatted(path, problem));
    }
}
