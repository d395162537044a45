-- What models may call, as Spark functions: the same names, the same parameters in the same order and the same meanings as in
-- duckdb.sql, where each meaning is told. What differs is said here. One statement per function, each ended by a semicolon at
-- the end of a line. Spark eats a backslash in a literal: '\\z' is the end of a text, which a $ may miss by a line end.

create or replace temporary function days_between(start_on date, end_on date) returns integer return
    datediff(end_on, start_on);

create or replace temporary function weekdays_between(start_on date, end_on date) returns integer return
    cast(
        5 * floor(datediff(end_on, date '1900-01-01') / 7)
        + least(5, datediff(end_on, date '1900-01-01') % 7 + 1)
        - 5 * floor(datediff(start_on, date '1900-01-01') / 7)
        - least(5, datediff(start_on, date '1900-01-01') % 7 + 1)
        as integer);

create or replace temporary function day_before(day date) returns date return
    date_sub(day, 1);

create or replace temporary function month_add(day date, months integer) returns date return
    add_months(day, months);

create or replace temporary function whole_years_between(start_on date, end_on date) returns integer return
    cast(
        year(end_on) - year(start_on)
        - case when month(end_on) * 100 + day(end_on) < month(start_on) * 100 + day(start_on) then 1 else 0 end
        as integer);

create or replace temporary function ten_to(places integer) returns integer return
    case places when 0 then 1 when 1 then 10 when 2 then 100 when 3 then 1000 else 10000 end;

-- 38 digits are as many as a decimal has: enough for all that ratio_rounded multiplies.
create or replace temporary function ten_decimals_up(number decimal(28, 10)) returns decimal(38, 0) return
    cast(number * cast(10000000000 as decimal(11, 0)) as decimal(38, 0));

-- Spark's own whole division gives a bigint, too short here; what is left after the remainder divides without a rest.
create or replace temporary function whole_times(amount decimal(38, 0), part decimal(38, 0)) returns decimal(38, 0) return
    cast((amount - amount % part) / part as decimal(38, 0));

create or replace temporary function ratio_rounded(numerator decimal(28, 10), denominator decimal(28, 10), places integer) returns decimal(20, 4) return
    cast(
        case
            when denominator = 0 then null
            else
                cast(
                    (case when (numerator < 0) <> (denominator < 0) then -1 else 1 end)
                    * whole_times(
                        2 * abs(ten_decimals_up(numerator)) * ten_to(places) + abs(ten_decimals_up(denominator)),
                        2 * abs(ten_decimals_up(denominator)))
                    * ten_to(4 - places)
                    as decimal(26, 0))
                * cast(0.0001 as decimal(5, 4))
        end
        as decimal(20, 4));

create or replace temporary function exact(number double) returns decimal(28, 10) return
    case
        when abs(number) < 100000 then cast(round(number, 10) as decimal(28, 10))
        else cast(cast(number as decimal(28, 4)) as decimal(28, 10))
    end;

create or replace temporary function log_log_limit(share double, standard_error_of_log double, times double) returns double return
    case
        when exact(share) > 0 and exact(share) < 1 then exp(ln(share) * exp(times * standard_error_of_log / abs(ln(share))))
    end;

create or replace temporary function rounded(number decimal(28, 10), places integer) returns decimal(20, 4) return
    ratio_rounded(number, 1, places);

create or replace temporary function value_without(statistic string, value decimal(20, 4), numerator decimal(20, 2), denominator decimal(20, 2), less_numerator decimal(28, 10), less_denominator decimal(28, 10), places integer) returns decimal(20, 4) return
    case
        when statistic in ('count', 'sum') then rounded(cast(value - less_numerator as decimal(28, 10)), places)
        when statistic in ('mean', 'ratio') then ratio_rounded(cast(numerator - less_numerator as decimal(28, 10)), cast(denominator - less_denominator as decimal(28, 10)), places)
        when statistic = 'percent' then ratio_rounded(cast(100 * (numerator - less_numerator) as decimal(28, 10)), cast(denominator - less_denominator as decimal(28, 10)), places)
    end;

create or replace temporary function size_group(bedrooms integer) returns string return
    case
        when bedrooms is null then 'unknown'
        when bedrooms <= 1 then '1'
        when bedrooms = 2 then '2'
        when bedrooms = 3 then '3'
        else '4+'
    end;

create or replace temporary function rooms_for_sharers(older_boys integer, older_girls integer, older_unknown integer, younger_boys integer, younger_girls integer, younger_unknown integer) returns integer return
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

create or replace temporary function clean_text(given string) returns string return
    nullif(trim(both ' \t\n\u000b\u000c\r\u00a0' from given), '');

-- Spark reads 2026-3-1 and the year 0 as well.
create or replace temporary function read_date(given string) returns date return
    case when given rlike '^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z' and given >= '0001-' then try_cast(given as date) end;

create or replace temporary function read_integer(given string) returns integer return
    case when given rlike '^[+-]?[0-9]{1,10}\\z' then try_cast(given as integer) end;

create or replace temporary function read_decimal(given string) returns decimal(14, 4) return
    case
        when given rlike '^[+-]?([0-9]{1,10}([.][0-9]{0,4})?|[.][0-9]{1,4})\\z' then try_cast(given as decimal(14, 4))
    end;

create or replace temporary function read_boolean(given string) returns boolean return
    case lower(given)
        when 'true' then true when 'yes' then true when 'y' then true when '1' then true
        when 'false' then false when 'no' then false when 'n' then false when '0' then false
    end;

create or replace temporary function read_timestamp(given string) returns timestamp_ntz return
    case
        when given rlike '^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ]([01][0-9]|2[0-3]):[0-9]{2}(:[0-9]{2})?)?\\z'
            and given >= '0001-'
            then try_cast(case when length(given) = 16 then given || ':00' else given end as timestamp_ntz)
    end;

create or replace temporary function landed_text(given string, has_blanks boolean) returns string return
    case when has_blanks then clean_text(given) else given end;

create or replace temporary function distinct_parts(given string) returns array<string> return
    array_distinct(filter(
        transform(split(given, ';', -1), part -> trim(both ' \t\n\u000b\u000c\r\u00a0' from part)),
        part -> part <> ''));

create or replace temporary function clean_list(given string) returns string return
    case
        when given is null or position(';' in given) = 0 then given
        when given rlike '(^|[; \t-\r\u00a0]);|;(\\z|[ \t-\r\u00a0])'
            or size(array_distinct(split(given, ';', -1))) < size(split(given, ';', -1))
            then nullif(array_join(distinct_parts(given), ';'), '')
        else given
    end;

create or replace temporary function parted_codes(given string) returns string return
    ';' || regexp_replace(lower(given), '[ \t-\r\u00a0]*;[ \t-\r\u00a0]*', ';') || ';';

create or replace temporary function has_other_codes(parted string, known string) returns boolean return
    not (parted rlike ('^(?:;((' || known || ')?;)*)\\z'));

create or replace temporary function has_unmapped(given string) returns boolean return
    position(';unmapped;' in ';' || given || ';') > 0;

create or replace temporary function mapped_code(found string, meaning string, given string) returns string return
    case when found is not null then meaning else given end;

create or replace temporary function begins_as_test(given string) returns boolean return
    upper(substring(given, 1, 4)) = 'TEST' or upper(substring(given, 1, 5)) = 'DUMMY';

create or replace temporary function plain_number(given decimal(28, 10)) returns string return
    trim(trailing '.' from trim(trailing '0' from cast(given as string)));

create or replace temporary function message_filled(message string, column_name string, found string, type string, feed string, key string, detail string) returns string return
    replace(replace(replace(replace(replace(replace(
        message,
        '{column}', coalesce(column_name, '')),
        '{type}', coalesce(type, '')),
        '{feed}', coalesce(feed, '')),
        '{key}', coalesce(key, '')),
        '{void}', coalesce(detail, '')),
        '{value}', coalesce(found, ''));

-- Spark's own parser of dates is stricter than DuckDB's, which takes a day or month of one digit and a year of fewer than four.
create or replace temporary function iso_date_text(given string, format string) returns string return
    case
        when given is null then null
        else coalesce(
            cast(read_date(
                lpad(regexp_extract(split_part(regexp_replace(given, 'T([0-9])', ' $1'), ' ', 1),
                    '^' || replace(replace(replace(replace(replace(format, '.', '[.]'), 'yyyy', '([0-9]{1,4})'), 'MMM', '[A-Za-z]{3}'), 'MM', '[0-9]{1,2}'), 'dd', '[0-9]{1,2}') || '\\z', 1), 4, '0')
                || '-' || lpad(
                    case
                        when position('MMM' in format) > 0 then cast(find_in_set(lower(regexp_extract(split_part(regexp_replace(given, 'T([0-9])', ' $1'), ' ', 1),
                    '^' || replace(replace(replace(replace(replace(format, '.', '[.]'), 'yyyy', '[0-9]{1,4}'), 'MMM', '([A-Za-z]{3})'), 'MM', '[0-9]{1,2}'), 'dd', '[0-9]{1,2}') || '\\z', 1)), 'jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec') as string)
                        else regexp_extract(split_part(regexp_replace(given, 'T([0-9])', ' $1'), ' ', 1),
                    '^' || replace(replace(replace(replace(replace(format, '.', '[.]'), 'yyyy', '[0-9]{1,4}'), 'MMM', '[A-Za-z]{3}'), 'MM', '([0-9]{1,2})'), 'dd', '[0-9]{1,2}') || '\\z', 1)
                    end, 2, '0')
                || '-' || lpad(regexp_extract(split_part(regexp_replace(given, 'T([0-9])', ' $1'), ' ', 1),
                    '^' || replace(replace(replace(replace(replace(format, '.', '[.]'), 'yyyy', '[0-9]{1,4}'), 'MMM', '[A-Za-z]{3}'), 'MM', '[0-9]{1,2}'), 'dd', '([0-9]{1,2})') || '\\z', 1), 2, '0')) as string)
            || substring(given, length(split_part(regexp_replace(given, 'T([0-9])', ' $1'), ' ', 1)) + 1),
            '?' || given)
    end;
