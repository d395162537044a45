# Curves and their limits by R's package survival, for WaitingCurvesInRTest. Arguments: spells in, answers out.
# In:  curve (its name), first and last day seen, outcome (waiting, housed or left)
# Out: curve, asked, day, value, error, lower, upper
library(survival)
options(digits = 15)
arguments <- commandArgs(trailingOnly = TRUE)
spells <- read.csv(arguments[1], stringsAsFactors = FALSE)
answers <- list()
answer <- function(curve, asked, day, value, error, lower, upper) {
  answers[[length(answers) + 1]] <<- data.frame(curve, asked, day, value, error, lower, upper)
}
for (name in unique(spells$curve)) {
  some <- spells[spells$curve == name, ]
  # who enters on a day is at risk on it: R's intervals are open to the left
  km <- survfit(Surv(first - 0.5, last, outcome == "housed") ~ 1, data = some, conf.type = "log-log")
  answer(name, "still_waiting", km$time, km$surv, km$surv * km$std.err, km$lower, km$upper)
  half <- quantile(km, 0.5)
  answer(name, "median", 0, NA, NA, unname(half$lower), unname(half$upper))
  mean <- summary(km, rmean = 365)$table
  answer(name, "restricted_mean", 365, mean[["rmean"]], mean[["se(rmean)"]], NA, NA)
  if (all(some$first == 0)) {
    # a day later, for R would take what happens on day 0 as there from the start
    outcome <- factor(some$outcome, c("waiting", "housed", "left"))
    aj <- survfit(Surv(some$last + 1, outcome) ~ 1, conf.type = "log-log")
    for (asked in c("housed", "left")) {
      state <- match(asked, aj$states)
      answer(name, asked, aj$time - 1, aj$pstate[, state], aj$std.err[, state], aj$lower[, state], aj$upper[, state])
    }
  }
}
write.csv(do.call(rbind, answers), arguments[2], row.names = FALSE, na = "")
