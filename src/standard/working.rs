//! How a technology works: its models and thresholds, its data, the people around it, and how well it does.

use super::answers::*;
use super::lists::*;
use jiff::civil::Date;

questions! {
    /// How it works: what goes in, what comes out, and what it cannot do.
    pub struct Algorithm {
        /// How does it work, in plain words?
        summary: Option<Prose>, "How it works", Running, covenant [B1], atrs [detailed_description]
            => "The overview that the Covenant asks for: what it compares or computes, step by step, for a reader who has never seen one.", "\"The software turns each face into a list of numbers and compares it with the numbers of the faces on the list.\"";
        /// How does it work, in detail?
        description: Option<Prose>, "In detail", Affecting, covenant [B1 B3], atrs [detailed_description system_architecture]
            => "For journalists, researchers and experts: methods, steps, what was tuned and by whom.", "\"A convolutional network makes a template of 512 numbers …\"";
        /// What goes in?
        inputs: Vec<Line>, "What goes in", Running, covenant [B1], atrs [system_level_input]
            => "Each kind of data that it works on.", "[\"Video from two cameras\"]";
        /// What comes out?
        outputs: Vec<Line>, "What comes out", Running, covenant [B1 C], atrs [system_level_output]
            => "Each kind of result that a person sees.", "[\"A possible match with a score from 0 to 1\"]";
        /// What can it not do?
        limits: Vec<Line>, "What it cannot do", Running, covenant [B1 C]
            => "Where it fails or must not be trusted.", "[\"It works badly in poor light\"]";
        /// How is the system built?
        architecture: Option<Prose>, "How the system is built", Asked, covenant [B3], atrs [system_architecture maintenance]
            => "Where it runs, what it is connected to, how it is kept up.", "\"It runs on a server in the van, which is not connected to other networks.\"";
        /// Which models does it use?
        models: Vec<Model>, "Models", Asked, covenant [B1], atrs [models]
            => "Each model with its version and its thresholds.", "";
    }
}

questions! {
    /// A model within the technology.
    pub struct Model {
        /// What is it called here?
        id: ItemId, "Id", Always => "A short permanent name within this record.", "\"face-matcher\"";
        /// What is its name?
        name: Name, "Name", Always, atrs [model_name] => "The maker's name for it.", "\"Example Matcher\"";
        /// Which version is in use?
        version: Option<Name>, "Version", Asked, atrs [model_version] => "As the maker numbers it.", "\"4.2\"";
        /// Who made it?
        supplier: Option<Name>, "Supplier", Asked => "The name of one of the suppliers, or the force.", "\"Example Vision Systems Ltd\"";
        /// What does it do?
        task: Option<Line>, "Task", Asked, atrs [model_task] => "Its part of the work.", "\"Compares two faces\"";
        /// What type of model is it?
        r#type: Option<Line>, "Type", Asked, atrs [model_architecture] => "The architecture, as far as it is known.", "\"Convolutional neural network\"";
        /// What goes in?
        input: Option<Line>, "Input", Asked, atrs [model_input] => "What it takes.", "\"A picture of a face\"";
        /// What comes out?
        output: Option<Line>, "Output", Asked, atrs [model_output] => "What it gives.", "\"A similarity from 0 to 1\"";
        /// Where does it run?
        hosting: Option<Line>, "Where it runs", Asked => "The force's own servers, a supplier's, which country.", "\"On a server in the van\"";
        /// When did it last change?
        changed_on: Option<Date>, "Last changed on", Asked, covenant [D4] => "The day on which this version came into use.", "2025-11-03";
        /// At which score does it count as a result?
        thresholds: Vec<Threshold>, "Thresholds", Asked, covenant [B1 C]
            => "The threshold in force and every earlier one, each with its dates and its reason.", "";
    }
}

questions! {
    /// The score from which something counts as a result, for a time.
    pub struct Threshold {
        /// What is it called?
        name: Line, "Threshold", Always => "What it separates.", "\"Face-match threshold\"";
        /// What is it set to?
        value: f64, "Value", Always => "The number.", "0.64";
        /// On which scale?
        scale: Option<Line>, "Scale", Asked => "From what to what, and which way is stricter.", "\"0 to 1; higher gives fewer alerts\"";
        /// From when?
        from: Date, "From", Always => "The first day at this value.", "2026-02-09";
        /// Until when?
        to: Option<Date>, "To", Asked => "The last day at this value; leave it out for the value in force.", "2026-02-08";
        /// Why this value?
        rationale: Option<Prose>, "Why this value", Biometric, covenant [C D4] => "What was weighed: who would be missed, who would be stopped wrongly.", "\"At 0.60 wrong alerts fell more often on Black people; at 0.64 there were none.\"";
        /// On which evidence?
        evidence: Option<Line>, "Evidence", Asked, covenant [D4 F] => "The test that it rests on.", "\"National Physical Laboratory, 2023\"";
        /// Who decided it?
        decided_by: Option<Line>, "Decided by", Asked, covenant [E] => "A post.", "\"Assistant chief constable (operations)\"";
    }
}

questions! {
    /// A set of data that the technology rests on, and for what.
    pub struct DataUse {
        /// Which dataset?
        dataset: DatasetId, "Dataset", Always => "The id of a file in datasets/.", "\"custody-images\"";
        /// In which role?
        role: DatasetRole, "Role", Always => "One of the list.", "\"reference\"";
        /// What is it used for here?
        r#use: Option<Line>, "Used for", Asked => "What this technology does with it.", "\"The faces on the watchlist come from it\"";
    }
}

questions! {
    /// What people do before, between and after its results.
    pub struct Oversight {
        /// Who decides?
        decision_maker: Option<Line>, "Who decides", Running, covenant [D D1], atrs [human_review]
            => "The post that makes the decision that the output is about.", "\"The officer on the street\"";
        /// What happens because of a result?
        action: Option<Line>, "What can happen next", Asked, covenant [D1], atrs [integration_into_broader_operational_process]
            => "What the person who decides may then do.", "\"The officer may speak to the person, or let them walk on\"";
        /// Which people are in between?
        human_in_the_loop: Vec<Human>, "People in between", Affecting, covenant [D1 D2], atrs [human_review]
            => "Each person who checks, in order.", "";
        /// What keeps people from trusting it blindly?
        automation_bias_controls: Option<Prose>, "Against blind trust", Affecting, covenant [D]
            => "What makes people look for themselves first.", "\"The officer sees the two pictures before the score.\"";
        /// How can it be stopped?
        stop_mechanism: StopMechanism, "How it is stopped", Running, covenant [D3]
            => "Who can stop it, how, and when that was last tried.", "";
        /// Who was trained?
        training: Vec<Training>, "Training", Asked, covenant [E1], atrs [required_training]
            => "Each group that is trained, in what, and how many have been.", "";
    }
}

questions! {
    /// A person between the technology and what happens.
    pub struct Human {
        /// In which role?
        role: Line, "Role", Always => "A post or a role.", "\"Operator in the van\"";
        /// When do they look?
        when: Option<Line>, "When", Asked => "At which moment.", "\"At each alert, before an officer is told\"";
        /// What do they check?
        what_they_check: Option<Line>, "What they check", Asked => "What they compare or read.", "\"Whether the two faces look like one person\"";
        /// Can they overrule it?
        can_override: Option<bool>, "Can overrule", Asked => "true if they can decide against the output.", "true";
        /// How often do they?
        override_rate: Option<Line>, "How often they overrule", Asked => "x of y, with the time.", "\"31 of 96 alerts in 2025\"";
    }
}

questions! {
    /// How it is stopped.
    pub struct StopMechanism {
        /// Who can stop it?
        who: Option<Line>, "Who", Asked, covenant [D3] => "The posts that may.", "\"Any operator; the authorising officer\"";
        /// How?
        how: Option<Line>, "How", Asked, covenant [D3] => "What they do, and how fast it works.", "\"A switch in the van; at once\"";
        /// When was that last tried?
        last_tested: Option<Date>, "Last tested", Asked, covenant [D3] => "The day of the last test.", "2026-09-02";
    }
}

questions! {
    /// Training that people get.
    pub struct Training {
        /// Who is trained?
        audience: Line, "Who", Always => "The group.", "\"Operators\"";
        /// In what?
        content: Option<Line>, "In what", Asked => "What they learn.", "\"Comparing faces; bias; the law\"";
        /// Must they be?
        mandatory: Option<bool>, "Mandatory", Asked => "true if nobody may use it without.", "true";
        /// How many have been?
        share_trained: Option<Line>, "How many so far", Asked => "x of y, with the date.", "\"22 of 22 at 1 October 2026\"";
    }
}

questions! {
    /// A test of the technology, with its figures.
    pub struct Evaluation {
        /// What is it called here?
        id: ItemId, "Id", Always => "A short permanent name within this record.", "\"npl-2023\"";
        /// What did it try to find out?
        r#type: EvaluationType, "Type", Always => "One of the list.", "\"equitability\"";
        /// Who made it?
        evaluator: Line, "Made by", Always => "The body's full name.", "\"National Physical Laboratory\"";
        /// How independent are they?
        independence: Independence, "Independence", Always => "Of the force and of the supplier.", "\"independent\"";
        /// Was it made in a laboratory or in real use?
        setting: Setting, "Setting", Always => "Operational only if it was made on real cases.", "\"operational\"";
        /// Of which model does it speak?
        model: Option<ItemId>, "Model", Asked => "The id of one of the models above.", "\"face-matcher\"";
        /// When did the force receive it?
        received_on: Option<Date>, "Received on", Asked => "The day on which the force knew the result.", "2023-03-02";
        /// When was it published?
        published_on: Option<Date>, "Published on", Asked => "The day on which the public could read it.", "2023-04-05";
        /// Where can it be read?
        url: Option<Link>, "Address", Asked => "Its public address.", "\"https://www.example.police.uk/papers/npl-2023.pdf\"";
        /// What did it conclude?
        conclusion: Option<Prose>, "Conclusion", Asked => "In two or three sentences, with what it could not show.", "\"It found no significant difference between groups at 0.64. Too few people over 65 took part to say.\"";
        /// Which figures did it give?
        metrics: Vec<Metric>, "Figures", Biometric, covenant [D4 F], atrs [model_performance]
            => "Every figure as x of y, in both directions of error, for everybody and for each group.", "";
    }
}

questions! {
    /// A figure of an evaluation.
    pub struct Metric {
        /// What does it measure?
        name: Measure, "Measure", Always => "One of the list.", "\"true-positive-rate\"";
        /// What exactly was counted?
        definition: Option<Line>, "Counted as", Asked => "What is x and what is y, in words.", "\"People on the list who passed and raised an alert\"";
        /// By what were people grouped?
        group_by: Option<GroupBy>, "Grouped by", Asked => "Leave it out for the figure for everybody.", "\"ethnicity\"";
        /// Which group?
        group: Option<Line>, "Group", Asked => "The group's name as the test used it.", "\"Black\"";
        /// What is the figure?
        value: Option<f64>, "Value", Asked => "The number, in the unit; it is worked out from x and y where those are given.", "88.9";
        /// In which unit?
        unit: Unit, "Unit", Always => "One of the list.", "\"percent\"";
        /// How many?
        numerator: Option<u64>, "x", Asked => "The number counted.", "48";
        /// Of how many?
        denominator: Option<u64>, "of y", Asked => "The number looked at.", "54";
        /// What is the low end of the interval?
        ci_low: Option<f64>, "Interval from", Asked => "The low end of the 95 per cent confidence interval, in the unit.", "77.8";
        /// What is the high end of the interval?
        ci_high: Option<f64>, "Interval to", Asked => "The high end of the 95 per cent confidence interval, in the unit.", "94.8";
        /// At which threshold?
        threshold: Option<f64>, "At threshold", Asked => "The threshold of the test.", "0.64";
    }
}
