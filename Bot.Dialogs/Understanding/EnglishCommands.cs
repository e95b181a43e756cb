using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding;

/// <summary>How standing commands are said in English.</summary>
internal static class EnglishCommands
{
    private const string Person =
        "(?:(?:an? |the |your |some |my )?(?:(?:real|live|actual|human|customer|support|service|store|online|sales|care|help|"
        + "desk) )*(?:person|human|humans|people|agent|agents|representative|rep|operator|advisor|adviser|staff|staff member|employee|"
        + "colleague|assistant|team member|human being|support|someone|somebody|service|manager|supervisor|associate|customer care|"
        + "specialist|consultant|person instead)(?: real| human| else)?|someone|somebody)";

    /// <summary>The forms, each of which must be the whole message.</summary>
    public static readonly (StandingCommand Command, Regex Form)[] Forms =
    [
        (StandingCommand.Human, StandingCommands.Form(
            "(?:(?:can|could|may|might) (?:i|we|you) |(?:i|we) (?:would|'d) (?:like|love|prefer|rather)(?: to)? |(?:i|we)'d (?:like|love|"
            + "prefer|rather)(?: to)? |(?:i|we) (?:want|need|wish|have|demand)(?: to)? |let me |get me |give me |connect me (?:to |with )?|"
            + "transfer me (?:to |with )?|put me through (?:to )?|pass me (?:on )?(?:to )?|is there |are there |how (?:can|do) i |would you |"
            + "i wanna |i want |i need |please )*(?:(?:to )?(?:talk|speak|chat|connect|talking|speaking|chatting|contact|reach|get|transfer|"
            + "switch|escalate|get through|be connected|be transferred|have|see|call|ask for|find|message)(?: me)?(?: (?:to|with|over to|"
            + "through to|in touch with))?(?: talk to| speak to| speak with)? )?"
            + Person
            + "(?: (?:i can (?:talk|speak|chat) (?:to|with)|to (?:talk|speak|chat) (?:to|with)|to (?:help|assist) me|help me|available|there|"
            + "here|instead|on the (?:phone|line)|to call me|who can help(?: me)?|now|right now|immediately|asap|today|from (?:your|the) team))*")),
        (StandingCommand.Human, StandingCommands.Form(
            "(?:talk|speak|chat|speaking|talking)(?: to| with) (?:human|agent|person|people|representative|someone|somebody)|human|agent|"
            + "operator|representative|live (?:chat|agent|support)|real (?:person|human)|customer (?:service|support|care)|(?:i )?(?:do not|"
            + "don't|dont) want (?:to (?:talk|speak|chat) (?:to|with) )?(?:an? |the |this )?(?:bot|robot|machine|computer|ai)|"
            + "not (?:an? )?(?:bot|robot)|stop the bot|no (?:more )?(?:bots?|robots?)|human please|escalate|speak to (?:the )?manager")),
        (StandingCommand.Back, StandingCommands.Form(
            "(?:(?:please |can (?:we|i|you) |could (?:we|i|you) |let me |let's |i (?:want|need|would like) to |i'd like to |i wanna )*(?:go |"
            + "step |take me |get |move |bring me )?(?:back|backwards?)(?: (?:one|a|1) step| up| to (?:the )?(?:previous|last)(?: (?:question|"
            + "step|one|menu|page))?)?)|(?:the )?previous(?: (?:question|step|one|page|menu))?|(?:go to (?:the )?)?previous(?: (?:question|"
            + "step))?|one step back|undo(?: that| it)?|last step")),
        (StandingCommand.Restart, StandingCommands.Form(
            "(?:(?:please |can (?:we|i|you) |could (?:we|i|you) |let me |let's |i (?:want|need|would like) to |i'd like to |"
            + "i wanna )*(?:restart|reset|start over|start again|start afresh|start anew|start from (?:the )?(?:beginning|start|scratch|zero)|"
            + "begin again|begin anew|start all over(?: again)?|start over again|from the (?:beginning|start|top)|go back to (?:the )?(?:start|"
            + "beginning)|back to (?:the )?(?:start|beginning)|new conversation|new chat|start (?:a )?new (?:conversation|chat)|do over|"
            + "start fresh|all over again|reboot)(?: (?:the )?(?:bot|chat|conversation|everything|it|this|all|from the beginning|from scratch))?)")),
        (StandingCommand.Stop, StandingCommands.Form(
            "(?:(?:please |can (?:we|you) |could (?:we|you) |let's |i (?:want|need|would like) to |i'd like to |i wanna |just |ok |okay |"
            + "no )*(?:stop|stop it|stop this|stop that|stop now|stop here|stop there|cancel|cancel that|cancel it|cancel this|quit|exit|abort|"
            + "never mind|nevermind|nvm|forget it|forget about it|forget that|forget this|end|end it|end this|drop it|drop that|leave it|enough|"
            + "that's enough|no more|close|end chat|end conversation|end the (?:chat|conversation)|stop (?:the )?(?:chat|conversation)|"
            + "stop talking|stop asking|get me out|get out|leave|i quit|i give up|give up|discard|stop stop|stop asking me(?: questions| this)?|"
            + "i changed my mind|changed my mind|i've changed my mind|don't bother|leave me alone)(?: (?:now|here|for now|everything|then|"
            + "already|immediately|right now|all))*)")),
        (StandingCommand.Repeat, StandingCommands.Form(
            "(?:(?:can|could|would) you )?(?:please )?(?:repeat(?: that| it| the question| yourself| what you said)?|say (?:that|it) (?:again|once more|one more time)|"
            + "ask (?:that |it |me )?again)|(?:once more|one more time|come again|pardon|pardon me|what did you say|what was (?:that|the question)|"
            + "what was the question again|what|huh|eh|say what|say again|i (?:did not|didn't|didnt) (?:get|catch|hear|see) (?:that|it|the question))")),
        (StandingCommand.Skip, StandingCommands.Form(
            "(?:(?:can (?:i|we) |could (?:i|we) |let me |let's |i (?:want|would like) to |i'd like to )?(?:skip|pass)(?: on)?(?: (?:it|this|that|this one|that one|"
            + "(?:this |the )?(?:question|step)))?)|next question|i(?:'d| would) rather not (?:say|answer|tell)|leave (?:it|this) (?:out|blank|empty)|"
            + "i (?:do not|don't|dont) want to (?:say|answer)(?: that| this)?")),
        (StandingCommand.Why, StandingCommands.Form(
            "why (?:this|that|such an) (?:answer|reply)|why (?:do|did|would|are) you (?:say|answer|reply|tell me|answering|saying)(?: me)?(?: (?:that|this|so|like that))?|"
            + "where (?:does|did) (?:this|that|the|your) (?:answer|reply|information) come from|how do you know(?: that| this)?|what is (?:this|that|your answer) based on|"
            + "where (?:did|do) you (?:get|have) (?:this|that|it) from|what(?: is|'s) your source|(?:show|give) me (?:your|the) sources?|explain (?:this|that|your) (?:answer|reply)")),
        (StandingCommand.Help, StandingCommands.Form(
            "(?:(?:please |can you |could you |i (?:need|want|could use) |i'd like |get |give me |show me |show |some |a |the |open |see |"
            + "main |your |view |bring up |go to |list )*(?:help|menu|options|commands|help menu|main menu|the menu|list of options|topics|"
            + "assistance|instructions|help me|assist me|all options|some help|a hand)(?: here| now| me)?)|what (?:can|could) (?:you|u|i|"
            + "this bot) (?:do|ask|say|help (?:me )?with|do for me|do here|ask you|do with this|ask here|help)(?: here| for me)?|what (?:do|"
            + "are) you (?:do|able to do|offer|for)|what are (?:my|the) options|how (?:does|do) (?:this|it|you) work|how (?:can|could|"
            + "may) you help(?: me)?|what are you (?:capable of|good at)|how do i use (?:this|you|it)|what is this|who are you|"
            + "what else can you do|what can i (?:do|ask)(?: here| you)?|[?]+|\\?")),
    ];
}
