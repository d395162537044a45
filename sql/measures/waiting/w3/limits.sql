-- model:      waiting.w3_limits
-- grain:      one row per figure and group
-- keys:       council_code, figure, band, bedroom_need
-- sources:    waiting.curve_limit
-- definition: 95 % limits of waiting.w3: Kaplan-Meier with Greenwood's variance and Aalen-Johansen with one of its type, both on the
--             log-log scale; a median by Brookmeyer and Crowley (1982)
-- reading:    docs/definitions/waiting_limits.md
select
    limits.council_code,
    figure.name as figure,
    limits.band,
    limits.bedroom_need,
    limits.lower,
    limits.upper,
    limits.standard_error,
    95 as level_percent,
    case limits.asked
        when 'median' then 'brookmeyer_crowley_log_log'
        when 'still_waiting' then 'greenwood_log_log'
        else 'aalen_johansen_log_log'
    end as method,
    limits.note

from waiting.curve_limit as limits
inner join (values
    ('waiting.w3.median_days', 'median', 0),
    ('waiting.w3.still_waiting.90', 'still_waiting', 90),
    ('waiting.w3.still_waiting.180', 'still_waiting', 180),
    ('waiting.w3.still_waiting.365', 'still_waiting', 365),
    ('waiting.w3.still_waiting.730', 'still_waiting', 730),
    ('waiting.w3.still_waiting.1825', 'still_waiting', 1825),
    ('waiting.w3.housed.90', 'housed', 90),
    ('waiting.w3.housed.180', 'housed', 180),
    ('waiting.w3.housed.365', 'housed', 365),
    ('waiting.w3.housed.730', 'housed', 730),
    ('waiting.w3.housed.1825', 'housed', 1825),
    ('waiting.w3.left.90', 'left', 90),
    ('waiting.w3.left.180', 'left', 180),
    ('waiting.w3.left.365', 'left', 365),
    ('waiting.w3.left.730', 'left', 730),
    ('waiting.w3.left.1825', 'left', 1825)
) as figure(name, asked, horizon)
    on figure.asked = limits.asked
    and figure.horizon = limits.horizon
where limits.seen = 'whole'
