package uk.rooftree.returns.core.draft;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.service.DownloadedLog;
import uk.rooftree.returns.core.service.ServiceAccounts;
import uk.rooftree.warehouse.council.CoreSettings;

/**
 * How a return is to be made.
 *
 * @param year        the collection year
 * @param codes       how the service knows the council
 * @param answers     the file of what officers typed; there need be none
 * @param service     what else is known of the service
 * @param download    the service's own logs; nothing if there is no download
 * @param overdueDays days after its start when a letting without a log is overdue
 * @param on          the day of the upload; nothing for today, or for the year's last day once the year is closed
 * @param today       by the caller's clock
 */
public record CoreReturnSettings(CollectionYear year, CoreSettings codes, Path answers, ServiceAccounts service, Optional<List<DownloadedLog>> download,
                                 int overdueDays, Optional<LocalDate> on, LocalDate today) {
}
