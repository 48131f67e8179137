<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln cancelled</numerusform>
            <numerusform>%Ln cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln converted</source>
        <translation>
            <numerusform>%Ln converted</numerusform>
            <numerusform>%Ln converted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be replaced: {}.</source>
        <translation>
            <numerusform>%Ln file would be replaced: {}.</numerusform>
            <numerusform>%Ln files would be replaced: {}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln kept</numerusform>
            <numerusform>%Ln kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln larger</source>
        <translation>
            <numerusform>%Ln larger</numerusform>
            <numerusform>%Ln larger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) have more pixels a side than the format can hold, and would fail: {}.</source>
        <translation>
            <numerusform>%Ln picture has more pixels a side than the format can hold, and would fail: {}.</numerusform>
            <numerusform>%Ln pictures have more pixels a side than the format can hold, and would fail: {}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) ready</source>
        <translation>
            <numerusform>%Ln picture ready</numerusform>
            <numerusform>%Ln pictures ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready to start</source>
        <translation>
            <numerusform>%Ln ready to start</numerusform>
            <numerusform>%Ln ready to start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undone</source>
        <translation>
            <numerusform>%Ln undone</numerusform>
            <numerusform>%Ln undone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last time {} of %Ln picture(s) were not converted.</source>
        <translation>
            <numerusform>Last time {} of %Ln picture was not converted.</numerusform>
            <numerusform>Last time {} of %Ln pictures were not converted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln animation(s) only the first frame would be kept, as the format holds no animations: {}.</source>
        <translation>
            <numerusform>Of %Ln animation only the first frame would be kept, as the format holds no animations: {}.</numerusform>
            <numerusform>Of %Ln animations only the first frame would be kept, as the format holds no animations: {}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Starting %Ln worker(s)</source>
        <translation>
            <numerusform>Starting %Ln worker</numerusform>
            <numerusform>Starting %Ln workers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{busy} of %Ln worker(s) busy</source>
        <translation>
            <numerusform>{busy} of %Ln worker busy</numerusform>
            <numerusform>{busy} of %Ln workers busy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyController</name>
    <message numerus="yes">
        <source>%Ln file(s) copied.</source>
        <translation>
            <numerusform>%Ln file copied.</numerusform>
            <numerusform>%Ln files copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) copied.</source>
        <translation>
            <numerusform>%Ln line copied.</numerusform>
            <numerusform>%Ln lines copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) copied.</source>
        <extracomment>The largest file that becomes a data URI; pages with more are slower than with a file. The order in which a browser shall try formats: the smallest files first.</extracomment>
        <translation>
            <numerusform>%Ln path copied.</numerusform>
            <numerusform>%Ln paths copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>HTML for %Ln picture(s) copied.</source>
        <translation>
            <numerusform>HTML for %Ln picture copied.</numerusform>
            <numerusform>HTML for %Ln pictures copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalController</name>
    <message numerus="yes">
        <source>{} and %Ln more have changed since the batch was begun; converted as they are now.</source>
        <translation>
            <numerusform>{} and %Ln more have changed since the batch was begun; converted as they are now.</numerusform>
            <numerusform>{} and %Ln more have changed since the batch was begun; converted as they are now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MachineView</name>
    <message numerus="yes">
        <source>%Ln core(s)</source>
        <translation>
            <numerusform>%Ln core</numerusform>
            <numerusform>%Ln cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowOptionsDialog</name>
    <message numerus="yes">
        <source>These options are for %Ln picture(s) and win over those of the batch.</source>
        <translation>
            <numerusform>These options are for %Ln picture and win over those of the batch.</numerusform>
            <numerusform>These options are for %Ln pictures and win over those of the batch.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunningWindow</name>
    <message numerus="yes">
        <source>%Ln more could not be used either.</source>
        <translation>
            <numerusform>%Ln more could not be used either.</numerusform>
            <numerusform>%Ln more could not be used either.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) were on the list already.</source>
        <translation>
            <numerusform>%Ln picture was on the list already.</numerusform>
            <numerusform>%Ln pictures were on the list already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switches</name>
    <message numerus="yes">
        <source>%Ln picture(s) of yours</source>
        <translation>
            <numerusform>%Ln picture of yours</numerusform>
            <numerusform>%Ln pictures of yours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoController</name>
    <message numerus="yes">
        <source>%Ln could not be undone</source>
        <translation>
            <numerusform>%Ln could not be undone</numerusform>
            <numerusform>%Ln could not be undone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) brought back</source>
        <translation>
            <numerusform>%Ln file brought back</numerusform>
            <numerusform>%Ln files brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) moved to the trash</source>
        <extracomment>More files that could not be undone than this are only counted.</extracomment>
        <translation>
            <numerusform>%Ln result moved to the trash</numerusform>
            <numerusform>%Ln results moved to the trash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchBar</name>
    <message numerus="yes">
        <source>%Ln converted</source>
        <translation>
            <numerusform>%Ln converted</numerusform>
            <numerusform>%Ln converted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message numerus="yes">
        <source>%Ln converted</source>
        <translation>
            <numerusform>%Ln converted</numerusform>
            <numerusform>%Ln converted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaysIn</name>
    <message numerus="yes">
        <source>%Ln address(es) were not added: Dropmill does not use the network. Save the pictures on this computer first.</source>
        <translation>
            <numerusform>%Ln address was not added: Dropmill does not use the network. Save the picture on this computer first.</numerusform>
            <numerusform>%Ln addresses were not added: Dropmill does not use the network. Save the pictures on this computer first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the text name no file: a whole path is needed.</source>
        <translation>
            <numerusform>%Ln line of the text names no file: a whole path is needed.</numerusform>
            <numerusform>%Ln lines of the text name no file: a whole path is needed.</numerusform>
        </translation>
    </message>
</context>
</TS>
