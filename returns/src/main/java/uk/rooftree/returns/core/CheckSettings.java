package uk.rooftree.returns.core;

import java.time.LocalDate;
import java.util.Optional;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.service.ServiceAccounts;

/**
 * How a file is to be checked.
 *
 * @param year    of the form; nothing if the file is to tell
 * @param on      the day on which it would be uploaded; nothing for today, or for the year's last day once the year is closed
 * @param today   by the caller's clock
 * @param service what is known of the service
 */
public record CheckSettings(Optional<CollectionYear> year, Optional<LocalDate> on, LocalDate today, ServiceAccounts service) {
}
