-- model:      hclic.quarter
-- grain:      one row: the calendar quarter that the as-at date lies in, up to that date
-- keys:       council_code
-- sources:    reference.period
-- definition: MHCLG, Statutory homelessness live tables: quarters of the calendar year, 2018 Q2 is April to June 2018
-- reading:    docs/definitions/h_clic.md
select
    period.council_code,
    month_add(period.month_start, 0 - (month(period.as_at) - 1) % 3) as starts_on,
    period.as_at as ends_on

from reference.period as period
