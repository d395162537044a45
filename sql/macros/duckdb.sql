-- What models may call, as DuckDB macros. Every name here has one meaning on every engine; constructs that only one
-- engine has live in this file alone. One statement per macro, each ended by a semicolon at the end of a line.

-- Days from one date to another: days_between('2025-06-01', '2025-06-03') is 2.
create or replace macro days_between(start_on, end_on) as
    cast(date_diff('day', cast(start_on as date), cast(end_on as date)) as integer);

-- Mondays to Fridays after the first date up to the second: Friday to Monday is 1. Weeks are counted from Monday 1 January 1900,
-- before which no date may lie.
create or replace macro weekdays_between(start_on, end_on) as
    cast(
        5 * floor(date_diff('day', date '1900-01-01', cast(end_on as date)) / 7)
        + least(5, date_diff('day', date '1900-01-01', cast(end_on as date)) % 7 + 1)
        - 5 * floor(date_diff('day', date '1900-01-01', cast(start_on as date)) / 7)
        - least(5, date_diff('day', date '1900-01-01', cast(start_on as date)) % 7 + 1)
        as integer);

-- The day before a date.
create or replace macro day_before(day) as
    cast(cast(day as date) - 1 as date);

-- The date so many calendar months later (or earlier); the last day of a shorter month: 31 August + 6 is 28 or 29 February.
create or replace macro month_add(day, months) as
    cast(cast(day as date) + to_months(cast(months as integer)) as date);

-- Completed anniversaries of the first date up to the second; 29 February's fall on 1 March of a common year.
create or replace macro whole_years_between(start_on, end_on) as
    cast(
        year(cast(end_on as date)) - year(cast(start_on as date))
        - case
            when month(cast(end_on as date)) * 100 + day(cast(end_on as date))
                < month(cast(start_on as date)) * 100 + day(cast(start_on as date)) then 1
            else 0
        end
        as integer);

-- Ten to the power of a number of decimals, as a whole number.
create or replace macro ten_to(places) as
    case cast(places as integer) when 0 then 1 when 1 then 10 when 2 then 100 when 3 then 1000 else 10000 end;

-- A number with up to ten decimals as a whole number of its ten-thousand-millionths, so that division can be exact.
create or replace macro ten_decimals_up(number) as
    cast(cast(number as decimal(28, 10)) * cast(10000000000 as decimal(11, 0)) as hugeint);

-- How many whole times a whole number above 0 goes into another that is not below 0, however long both are.
create or replace macro whole_times(amount, part) as
    cast(amount as hugeint) // cast(part as hugeint);

-- numerator / denominator rounded once to 0 to 4 decimals, half away from zero, from exact whole numbers; null where the
-- denominator is 0 or null. Both may have up to ten decimals.
create or replace macro ratio_rounded(numerator, denominator, places) as
    cast(
        case
            when cast(denominator as decimal(28, 10)) = 0 then null
            else
                cast(
                    (case
                        when (cast(numerator as decimal(28, 10)) < 0) <> (cast(denominator as decimal(28, 10)) < 0) then -1
                        else 1
                    end)
                    * whole_times(
                        2 * abs(ten_decimals_up(numerator)) * ten_to(places) + abs(ten_decimals_up(denominator)),
                        2 * abs(ten_decimals_up(denominator)))
                    * ten_to(4 - places)
                    as decimal(26, 0))
                * cast(0.0001 as decimal(5, 4))
        end
        as decimal(20, 4));

-- A quantile worked out over DOUBLE as the exact number it stands for, to ten decimals; to four from 100,000, where a DOUBLE has
-- no room for more.
create or replace macro exact(number) as
    case
        when abs(number) < 100000 then cast(round(cast(number as double), 10) as decimal(28, 10))
        else cast(cast(cast(number as double) as decimal(28, 4)) as decimal(28, 10))
    end;

-- A limit of a share between 0 and 1 on the log-log scale, so many standard errors of its logarithm off: downwards where they are
-- above 0. It lies between 0 and 1; a share that is 0 or 1 to ten decimals has none.
create or replace macro log_log_limit(share, standard_error_of_log, times) as
    case
        when exact(share) > 0 and exact(share) < 1
            then exp(ln(cast(share as double)) * exp(times * standard_error_of_log / abs(ln(cast(share as double)))))
    end;

-- A number rounded once to 0 to 4 decimals, half away from zero.
create or replace macro rounded(number, places) as
    ratio_rounded(number, 1, places);

-- A figure's value when some of what it counts is taken away; null for a statistic that sums do not tell.
create or replace macro value_without(statistic, value, numerator, denominator, less_numerator, less_denominator, places) as
    case
        when statistic in ('count', 'sum') then rounded(value - less_numerator, places)
        when statistic in ('mean', 'ratio') then ratio_rounded(numerator - less_numerator, denominator - less_denominator, places)
        when statistic = 'percent' then ratio_rounded(100 * (numerator - less_numerator), denominator - less_denominator, places)
    end;

-- The size group of a home or a need: 0 or 1 bedroom is '1', 4 and more '4+', none known 'unknown'.
create or replace macro size_group(bedrooms) as
    case
        when bedrooms is null then 'unknown'
        when bedrooms <= 1 then '1'
        when bedrooms = 2 then '2'
        when bedrooms = 3 then '3'
        else '4+'
    end;

-- Bedrooms for the children (and young people) who may share: two of one sex, an older one with a younger one of the same
-- sex, two younger ones. Where somebody's sex is not known the assignment that needs fewest rooms is taken: an older one of
-- unknown sex makes the pairs come out even, or leaves over whichever sex finds a younger room-mate.
create or replace macro rooms_for_sharers(older_boys, older_girls, older_unknown, younger_boys, younger_girls, younger_unknown) as
    cast(
        case
            when older_unknown > 0 then
                floor((older_boys + older_girls + older_unknown + 1) / 2)
                + floor(
                    (younger_boys + younger_girls + younger_unknown
                        - case
                            when (older_boys + older_girls + older_unknown) % 2 = 0 then 0
                            else least(1, younger_boys + younger_girls + younger_unknown)
                        end
                        + 1) / 2)
            else
                floor((older_boys + 1) / 2)
                + floor((older_girls + 1) / 2)
                + floor(
                    (younger_boys + younger_girls + younger_unknown
                        - case
                            when older_boys % 2 = 1 and older_girls % 2 = 1
                                then least(2, least(1, younger_boys) + least(1, younger_girls) + younger_unknown)
                            when older_boys % 2 = 1 then least(1, younger_boys + younger_unknown)
                            when older_girls % 2 = 1 then least(1, younger_girls + younger_unknown)
                            else 0
                        end
                        + 1) / 2)
        end
        as integer);

-- Text without blanks around it (tabs, line ends and the no-break space are blanks); null if nothing is left.
create or replace macro clean_text(given) as
    nullif(trim(given, e' \t\n\x0b\x0c\r '), '');

-- The date that clean text such as 2026-03-31 stands for, else null.
create or replace macro read_date(given) as
    case when length(given) = 10 and cast(try_cast(given as date) as varchar) = given then try_cast(given as date) end;

-- The whole number that clean text stands for, without thousands marks, else null.
create or replace macro read_integer(given) as
    case when regexp_full_match(given, '[+-]?[0-9]{1,10}') then try_cast(given as integer) end;

-- The number that clean text stands for, up to four decimals after a point, without thousands marks or currency, else null.
create or replace macro read_decimal(given) as
    case
        when regexp_full_match(given, '[+-]?([0-9]{1,10}([.][0-9]{0,4})?|[.][0-9]{1,4})') then try_cast(given as decimal(14, 4))
    end;

-- true, yes, y, 1 and false, no, n, 0 in any case, else null.
create or replace macro read_boolean(given) as
    case lower(given)
        when 'true' then true when 'yes' then true when 'y' then true when '1' then true
        when 'false' then false when 'no' then false when 'n' then false when '0' then false
    end;

-- The local time that clean text such as 2026-03-31T09:30:00 stands for (a space for T; no seconds, or no time), else null.
create or replace macro read_timestamp(given) as
    case
        when regexp_full_match(given, '[0-9]{4}-[0-9]{2}-[0-9]{2}([T ]([01][0-9]|2[0-3]):[0-9]{2}(:[0-9]{2})?)?')
            and given >= '0001-'
            then try_cast(case when length(given) = 16 then given || ':00' else given end as timestamp)
    end;

-- A landed value as clean text. Most rows have no value with a blank at its ends, as landing tells: nothing need be trimmed then.
create or replace macro landed_text(given, has_blanks) as
    case when has_blanks then clean_text(given) else given end;

-- The parts of a cell of clean text between semicolons, without blanks around each, none empty, repeats dropped, in the order they
-- came.
create or replace macro distinct_parts(given) as
    list_filter(
        list_transform(string_split(given, ';'), lambda part: coalesce(clean_text(part), '')),
        lambda part, place: part <> ''
            and list_position(list_transform(string_split(given, ';'), lambda other: coalesce(clean_text(other), '')), part) = place);

-- Many values in a cell of clean text, as distinct_parts has them, with semicolons between. Most cells are tidy as they come.
create or replace macro clean_list(given) as
    case
        when given is null or position(';' in given) = 0 then given
        when regexp_matches(given, '(^|[; \x09-\x0d\x{a0}]);|;($|[ \x09-\x0d\x{a0}])')
            or len(list_distinct(string_split(given, ';'))) < len(string_split(given, ';'))
            then nullif(array_to_string(distinct_parts(given), ';'), '')
        else given
    end;

-- Many codes in a cell of clean text as ;a;b; in lower case, so that each can be looked for.
create or replace macro parted_codes(given) as
    ';' || regexp_replace(lower(given), '[ \x09-\x0d\x{a0}]*;[ \x09-\x0d\x{a0}]*', ';', 'g') || ';';

-- Whether parted codes hold one that the pattern of known codes, a|b, does not have.
create or replace macro has_other_codes(parted, known) as
    not regexp_full_match(parted, ';((' || known || ')?;)*');

-- Whether a code, or one of many in a cell, has no mapping.
create or replace macro has_unmapped(given) as
    position(';unmapped;' in ';' || given || ';') > 0;

-- What a code of a code list means, found by a left join; a code that is not in the list stays as it was given.
create or replace macro mapped_code(found, meaning, given) as
    case when found is not null then meaning else given end;

-- Whether a key is that of a test record.
create or replace macro begins_as_test(given) as
    upper(substring(given, 1, 4)) = 'TEST' or upper(substring(given, 1, 5)) = 'DUMMY';

-- A decimal as people write it: 12.5, not 12.5000.
create or replace macro plain_number(given) as
    rtrim(rtrim(cast(cast(given as decimal(28, 10)) as varchar), '0'), '.');

-- A rule's message with its {placeholders} filled.
create or replace macro message_filled(message, column_name, found, type, feed, key, detail) as
    replace(replace(replace(replace(replace(replace(
        message,
        '{column}', coalesce(column_name, '')),
        '{type}', coalesce(type, '')),
        '{feed}', coalesce(feed, '')),
        '{key}', coalesce(key, '')),
        '{void}', coalesce(detail, '')),
        '{value}', coalesce(found, ''));

-- A date (and a time after it, if there is one) in a format of yyyy, MM or MMM, and dd, as the contract writes it: 2026-03-31.
-- Text that is not in the format comes back with a mark before it, so that it cannot be read as another date.
create or replace macro iso_date_text(given, format) as
    case
        when given is null then null
        when try_strptime(split_part(regexp_replace(given, 'T([0-9])', ' \1'), ' ', 1),
            replace(replace(replace(replace(format, 'MMM', '%b'), 'MM', '%m'), 'dd', '%d'), 'yyyy', '%Y')) is null then '?' || given
        else
            strftime(try_strptime(split_part(regexp_replace(given, 'T([0-9])', ' \1'), ' ', 1),
                replace(replace(replace(replace(format, 'MMM', '%b'), 'MM', '%m'), 'dd', '%d'), 'yyyy', '%Y')), '%Y-%m-%d')
            || substring(given, length(split_part(regexp_replace(given, 'T([0-9])', ' \1'), ' ', 1)) + 1)
    end;
