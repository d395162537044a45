-- model:      staging.household_member_checked
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.household_member_landed
-- definition: contract of the feed household_member (feed_column.csv, feed_rule.csv), order of checks 3 to 6; made from it by etl, do not edit
with

-- text without blanks around it; nothing left is no value
cleaned as (

    select
        landed.council_code,
        landed.as_at,
        landed.file,
        landed.line,
        -- a date before the first of these, or after the last, stands for no date
        cast('1950-01-01' as date) as earliest_date,
        cast('1905-01-01' as date) as earliest_birth_date,
        make_date(year(landed.as_at) + 10, 12, 31) as latest_date,
        landed_text(landed.person_token, landed.has_blanks) as person_token_text,
        landed_text(landed.household_ref, landed.has_blanks) as household_ref_text,
        landed_text(landed.birth_date, landed.has_blanks) as birth_date_text,
        lower(landed_text(landed.sex, landed.has_blanks)) as sex_text,
        lower(landed_text(landed.relationship, landed.has_blanks)) as relationship_text,
        landed_text(landed.couple_code, landed.has_blanks) as couple_code_text,
        landed_text(landed.dependent_flag, landed.has_blanks) as dependent_flag_text,
        landed_text(landed.pregnancy_due_date, landed.has_blanks) as pregnancy_due_date_text,
        landed_text(landed.needs_own_room_flag, landed.has_blanks) as needs_own_room_flag_text,
        landed_text(landed.overnight_carer_flag, landed.has_blanks) as overnight_carer_flag_text,
        landed_text(landed.from_date, landed.has_blanks) as from_date_text,
        landed_text(landed.to_date, landed.has_blanks) as to_date_text,
        lower(landed_text(landed.ethnicity, landed.has_blanks)) as ethnicity_text,
        landed_text(landed.nationality_code, landed.has_blanks) as nationality_code_text,
        lower(landed_text(landed.economic_status, landed.has_blanks)) as economic_status_text,
        lower(landed_text(landed.gender_same_as_sex, landed.has_blanks)) as gender_same_as_sex_text,
        lower(landed_text(landed.long_term_condition, landed.has_blanks)) as long_term_condition_text,
        parted_codes(landed_text(landed.condition_types, landed.has_blanks)) as condition_types_text

    from staging.household_member_landed as landed

),

-- each text as its type, null where it cannot be read; a code that is not in its list is unmapped
typed as (

    select
        cleaned.*,
        cleaned.person_token_text as person_token,
        cleaned.household_ref_text as household_ref,
        read_date(cleaned.birth_date_text) as birth_date_read,
        case
            when cleaned.sex_text in ('female', 'male', 'other') then cleaned.sex_text
            when cleaned.sex_text is not null then 'unmapped'
        end as sex,
        case
            when cleaned.relationship_text in ('lead', 'partner', 'child', 'other_relative', 'other', 'carer') then cleaned.relationship_text
            when cleaned.relationship_text is not null then 'unmapped'
        end as relationship,
        cleaned.couple_code_text as couple_code,
        read_boolean(cleaned.dependent_flag_text) as dependent_flag,
        read_date(cleaned.pregnancy_due_date_text) as pregnancy_due_date_read,
        read_boolean(cleaned.needs_own_room_flag_text) as needs_own_room_flag,
        read_boolean(cleaned.overnight_carer_flag_text) as overnight_carer_flag,
        read_date(cleaned.from_date_text) as from_date_read,
        read_date(cleaned.to_date_text) as to_date_read,
        case
            when cleaned.ethnicity_text in ('white_british', 'white_irish', 'white_gypsy_traveller', 'white_roma', 'white_other', 'mixed_caribbean', 'mixed_african', 'mixed_asian', 'mixed_other', 'indian', 'pakistani', 'bangladeshi', 'chinese', 'asian_other', 'black_caribbean', 'black_african', 'black_other', 'arab', 'other', 'refused') then cleaned.ethnicity_text
            when cleaned.ethnicity_text is not null then 'unmapped'
        end as ethnicity,
        cleaned.nationality_code_text as nationality_code,
        case
            when cleaned.economic_status_text in ('full_time', 'part_time', 'training', 'jobseeker', 'retired', 'not_seeking', 'student', 'sick_disabled', 'child', 'other', 'refused') then cleaned.economic_status_text
            when cleaned.economic_status_text is not null then 'unmapped'
        end as economic_status,
        case
            when cleaned.gender_same_as_sex_text in ('yes', 'no', 'refused') then cleaned.gender_same_as_sex_text
            when cleaned.gender_same_as_sex_text is not null then 'unmapped'
        end as gender_same_as_sex,
        case
            when cleaned.long_term_condition_text in ('yes', 'no', 'refused') then cleaned.long_term_condition_text
            when cleaned.long_term_condition_text is not null then 'unmapped'
        end as long_term_condition,
        nullif(
            concat_ws(
                ';',
                case when position(';vision;' in cleaned.condition_types_text) > 0 then 'vision' end,
                case when position(';hearing;' in cleaned.condition_types_text) > 0 then 'hearing' end,
                case when position(';mobility;' in cleaned.condition_types_text) > 0 then 'mobility' end,
                case when position(';dexterity;' in cleaned.condition_types_text) > 0 then 'dexterity' end,
                case when position(';learning;' in cleaned.condition_types_text) > 0 then 'learning' end,
                case when position(';memory;' in cleaned.condition_types_text) > 0 then 'memory' end,
                case when position(';mental_health;' in cleaned.condition_types_text) > 0 then 'mental_health' end,
                case when position(';stamina;' in cleaned.condition_types_text) > 0 then 'stamina' end,
                case when position(';social;' in cleaned.condition_types_text) > 0 then 'social' end,
                case when position(';other;' in cleaned.condition_types_text) > 0 then 'other' end,
                case when has_other_codes(cleaned.condition_types_text, 'vision|hearing|mobility|dexterity|learning|memory|mental_health|stamina|social|other') then 'unmapped' end),
            '') as condition_types

    from cleaned

),

-- a value that stands for no date, or lies outside its range, is emptied
usable as (

    select
        typed.*,
        case when typed.birth_date_read >= typed.earliest_birth_date and typed.birth_date_read <= typed.latest_date then typed.birth_date_read end as birth_date,
        case when typed.pregnancy_due_date_read >= typed.earliest_date and typed.pregnancy_due_date_read <= typed.latest_date then typed.pregnancy_due_date_read end as pregnancy_due_date,
        case when typed.from_date_read >= typed.earliest_date and typed.from_date_read <= typed.latest_date then typed.from_date_read end as from_date,
        case when typed.to_date_read >= typed.earliest_date and typed.to_date_read <= typed.latest_date then typed.to_date_read end as to_date

    from typed

)

-- problems: level, rule and column, with semicolons between
select
    usable.council_code,
    usable.as_at,
    usable.file,
    usable.line,
    usable.person_token,
    usable.household_ref,
    usable.birth_date,
    usable.sex,
    usable.relationship,
    usable.couple_code,
    usable.dependent_flag,
    usable.pregnancy_due_date,
    usable.needs_own_room_flag,
    usable.overnight_carer_flag,
    usable.from_date,
    usable.to_date,
    usable.ethnicity,
    usable.nationality_code,
    usable.economic_status,
    usable.gender_same_as_sex,
    usable.long_term_condition,
    usable.condition_types,
    concat_ws(
        ';',
        case
            when usable.birth_date is not null or usable.birth_date_text is null then null
            when usable.birth_date_read is null then 'flag R-GEN-003 birth_date'
            when usable.birth_date_read < usable.earliest_birth_date or usable.birth_date_read > usable.latest_date then 'flag R-GEN-008 birth_date'
        end,
        case when usable.sex = 'unmapped' then 'flag R-GEN-005 sex' end,
        case when usable.relationship = 'unmapped' then 'flag R-GEN-005 relationship' end,
        case when usable.dependent_flag is null and usable.dependent_flag_text is not null then 'flag R-GEN-003 dependent_flag' end,
        case
            when usable.pregnancy_due_date is not null or usable.pregnancy_due_date_text is null then null
            when usable.pregnancy_due_date_read is null then 'flag R-GEN-003 pregnancy_due_date'
            when usable.pregnancy_due_date_read < usable.earliest_date or usable.pregnancy_due_date_read > usable.latest_date then 'flag R-GEN-008 pregnancy_due_date'
        end,
        case when usable.needs_own_room_flag is null and usable.needs_own_room_flag_text is not null then 'flag R-GEN-003 needs_own_room_flag' end,
        case when usable.overnight_carer_flag is null and usable.overnight_carer_flag_text is not null then 'flag R-GEN-003 overnight_carer_flag' end,
        case
            when usable.from_date is not null or usable.from_date_text is null then null
            when usable.from_date_read is null then 'flag R-GEN-003 from_date'
            when usable.from_date_read < usable.earliest_date or usable.from_date_read > usable.latest_date then 'flag R-GEN-008 from_date'
        end,
        case
            when usable.to_date is not null or usable.to_date_text is null then null
            when usable.to_date_read is null then 'flag R-GEN-003 to_date'
            when usable.to_date_read < usable.earliest_date or usable.to_date_read > usable.latest_date then 'flag R-GEN-008 to_date'
        end,
        case when usable.ethnicity = 'unmapped' then 'flag R-GEN-005 ethnicity' end,
        case when usable.economic_status = 'unmapped' then 'flag R-GEN-005 economic_status' end,
        case when usable.gender_same_as_sex = 'unmapped' then 'flag R-GEN-005 gender_same_as_sex' end,
        case when usable.long_term_condition = 'unmapped' then 'flag R-GEN-005 long_term_condition' end,
        case when has_unmapped(usable.condition_types) then 'flag R-GEN-005 condition_types' end,
        case when usable.person_token is null then 'reject R-GEN-002 person_token' end,
        case when usable.household_ref is null then 'reject R-GEN-002 household_ref' end,
        case when usable.relationship is null then 'flag R-GEN-004 relationship' end,
        case when birth_date > as_at then 'reject R-MEM-001 birth_date' end,
        case when to_date < from_date then 'reject R-MEM-002 to_date' end,
        case when begins_as_test(usable.person_token) then 'reject R-GEN-009 person_token' end,
        case when begins_as_test(usable.household_ref) then 'reject R-GEN-009 household_ref' end
    ) as problems

from usable
