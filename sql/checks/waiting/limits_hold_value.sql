-- model:      checks.waiting_limits_hold_value
-- grain:      one row per figure and group whose value is not between its limits
-- keys:       council_code, figure, band, bedroom_need
-- sources:    figure.interval, reference.period
-- definition: an interval on the log-log scale, and one of Brookmeyer and Crowley (1982), holds what it is an interval of
select
    interval.council_code,
    interval.figure,
    interval.band,
    interval.bedroom_need,
    interval.figure || ' is ' || cast(interval.value as string) || ', not from '
        || coalesce(cast(interval.lower as string), 'a limit not told') || ' to '
        || coalesce(cast(interval.upper as string), 'a limit not reached') as failure_reason

from figure.interval as interval
inner join reference.period as period
    on period.council_code = interval.council_code
    and period.as_at = interval.as_at
-- none may break it: both limits are cut from the same curve as the value; if one does, they are of another group or horizon
where
    interval.figure like 'waiting.w3.%'
    and (interval.value < interval.lower or interval.value > interval.upper)
