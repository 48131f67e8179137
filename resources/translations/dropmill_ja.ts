<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>キャンセル %Ln 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln converted</source>
        <translation>
            <numerusform>変換済み %Ln 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>失敗 %Ln 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be replaced: {}.</source>
        <translation>
            <numerusform>%Ln 個のファイルが置き換えられます：{}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>保持 %Ln 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln larger</source>
        <translation>
            <numerusform>サイズ増 %Ln 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>ほか %Ln 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) have more pixels a side than the format can hold, and would fail: {}.</source>
        <translation>
            <numerusform>%Ln 枚の画像は一辺のピクセル数が形式の上限を超えているため失敗します：{}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) ready</source>
        <translation>
            <numerusform>%Ln 枚の画像が準備完了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready to start</source>
        <translation>
            <numerusform>開始待ち %Ln 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>スキップ %Ln 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undone</source>
        <translation>
            <numerusform>取り消し %Ln 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>100%(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation>200%(&amp;2)</translation>
    </message>
    <message>
        <source>&amp;About Dropmill</source>
        <translation>Dropmill について(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>ファイルを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>バッチ(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Cancel all</source>
        <translation>すべてキャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Compact rows</source>
        <translation>コンパクトな行(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Crash</source>
        <translation>クラッシュ(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>詳細(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation>診断(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>全体を表示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>キーボードショートカット(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Machine</source>
        <translation>マシン(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Move to bottom</source>
        <translation>一番下へ移動(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Open result</source>
        <translation>結果を開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>オプション(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Remove from list</source>
        <translation>リストから削除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>結果(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>失敗した画像を再試行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <extracomment>Those that stand below all others in their menu.</extracomment>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>開始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Time for each</source>
        <translation>方式ごとの時間(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo the last batch</source>
        <translation>直前のバッチを元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>フォルダーを監視(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Watched folder</source>
        <translation>監視フォルダー(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>ワーカー(&amp;W)</translation>
    </message>
    <message>
        <source>, {} failed</source>
        <translation>、失敗 {} 枚</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 フレーム</translation>
    </message>
    <message>
        <source>1 ms</source>
        <extracomment>The scale is logarithmic between these, in ms: a frame and a second must both be readable.</extracomment>
        <translation>1 ms</translation>
    </message>
    <message>
        <source>1 s</source>
        <translation>1 秒</translation>
    </message>
    <message>
        <source>100 ms</source>
        <translation>100 ms</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50%</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95%</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99%</translation>
    </message>
    <message>
        <source>99 of 100 within {}, {} pictures</source>
        <translation>100 回中 99 回は {} 以内、画像 {} 枚</translation>
    </message>
    <message>
        <source>99.9 %</source>
        <translation>99.9%</translation>
    </message>
    <message>
        <source>&lt; 1 s</source>
        <translation>&lt; 1 秒</translation>
    </message>
    <message>
        <source>A fault in Dropmill</source>
        <translation>Dropmill の不具合</translation>
    </message>
    <message>
        <source>A few at once, sharing the window&apos;s interpreter.</source>
        <translation>数枚ずつ同時に処理し、ウィンドウとインタープリターを共有します。</translation>
    </message>
    <message>
        <source>A field to try typing in</source>
        <translation>試しに入力するための欄</translation>
    </message>
    <message>
        <source>A pool of processes</source>
        <translation>プロセスプール</translation>
    </message>
    <message>
        <source>A pool of threads</source>
        <translation>スレッドプール</translation>
    </message>
    <message>
        <source>A result of an earlier batch</source>
        <translation>以前のバッチの結果</translation>
    </message>
    <message>
        <source>A slot for each</source>
        <translation>それぞれ専用のスロット</translation>
    </message>
    <message>
        <source>A smaller size shows all of it</source>
        <translation>小さいサイズで全体が表示済み</translation>
    </message>
    <message>
        <source>A thread per picture</source>
        <translation>画像ごとに 1 スレッド</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>フォルダーを追加(&amp;O)…</translation>
    </message>
    <message>
        <source>Add the files, the list of paths or the picture on the clipboard</source>
        <translation>クリップボードのファイル、パスの一覧、または画像を追加します</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>既に存在</translation>
    </message>
    <message>
        <source>An animation</source>
        <translation>アニメーション</translation>
    </message>
    <message>
        <source>Another Dropmill is still at work on the last batch, so it was not undone; wait until it has ended, or stop it there.</source>
        <extracomment>Changes that are forgotten together, once they are undone. Why a batch is not undone just now.</extracomment>
        <translation>別の Dropmill が直前のバッチをまだ処理中のため、元に戻していません。終了を待つか、そちらで停止してください。</translation>
    </message>
    <message>
        <source>Another program took the name</source>
        <translation>別のプログラムが同じ名前を使用しました</translation>
    </message>
    <message>
        <source>Back to pictures</source>
        <translation>画像に戻る</translation>
    </message>
    <message>
        <source>Begin no picture after this one; those that run then are finished, the rest waits</source>
        <translation>この画像より後は開始しません。その時点で変換中の画像は完了し、残りは待機します</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>検証中</translation>
    </message>
    <message>
        <source>Choose a folder for results that you may write into, then try again.</source>
        <translation>書き込み可能な結果のフォルダーを選択してから、再試行してください。</translation>
    </message>
    <message>
        <source>Choose a folder; all pictures in it are added</source>
        <translation>フォルダーを選択すると、その中の画像がすべて追加されます</translation>
    </message>
    <message>
        <source>Choose a folder; what lands in it is added by itself</source>
        <translation>フォルダーを選択すると、そこに入った画像が自動的に追加されます</translation>
    </message>
    <message>
        <source>Choose less effort or a smaller size, then try again.</source>
        <translation>圧縮の手間かサイズを下げてから、再試行してください。</translation>
    </message>
    <message>
        <source>Choose pictures to convert</source>
        <translation>変換する画像を選択します</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Clear &amp;finished</source>
        <translation>完了した画像を消去(&amp;F)</translation>
    </message>
    <message>
        <source>Clear &amp;waiting</source>
        <translation>待機中の画像を消去(&amp;W)</translation>
    </message>
    <message>
        <source>Close other programs or use fewer processors, then try again.</source>
        <translation>ほかのプログラムを閉じるか、使用するプロセッサーを減らしてから、再試行してください。</translation>
    </message>
    <message>
        <source>Colours converted to sRGB</source>
        <translation>色を sRGB に変換</translation>
    </message>
    <message>
        <source>Com&amp;pare before and after</source>
        <translation>変換前後を比較(&amp;P)</translation>
    </message>
    <message>
        <source>Connect the drive or the network again, then try again.</source>
        <translation>ドライブまたはネットワークを再接続してから、再試行してください。</translation>
    </message>
    <message>
        <source>Convert a few pictures on trial to see how large all results may be</source>
        <translation>数枚の画像を試しに変換し、全結果のサイズを見積もります</translation>
    </message>
    <message>
        <source>Convert a&amp;gain</source>
        <translation>再変換(&amp;G)</translation>
    </message>
    <message>
        <source>Convert again &amp;with…</source>
        <translation>オプションを変えて再変換(&amp;W)…</translation>
    </message>
    <message>
        <source>Convert all a&amp;gain</source>
        <translation>すべて再変換(&amp;G)</translation>
    </message>
    <message>
        <source>Convert every finished picture once more, with the options of now</source>
        <translation>完了した画像をすべて、現在のオプションで再変換します</translation>
    </message>
    <message>
        <source>Convert every picture that is waiting</source>
        <translation>待機中の画像をすべて変換します</translation>
    </message>
    <message>
        <source>Convert the pictures that failed once more</source>
        <translation>失敗した画像をもう一度変換します</translation>
    </message>
    <message>
        <source>Convert the pictures that were cancelled after all</source>
        <translation>キャンセルした画像を改めて変換します</translation>
    </message>
    <message>
        <source>Convert the selected pictures after all others that wait</source>
        <translation>選択した画像を、待機中のほかの画像すべての後に変換します</translation>
    </message>
    <message>
        <source>Convert the selected pictures before all others that wait</source>
        <translation>選択した画像を、待機中のほかの画像すべてより先に変換します</translation>
    </message>
    <message>
        <source>Convert the selected pictures later</source>
        <translation>選択した画像の変換順を後にします</translation>
    </message>
    <message>
        <source>Convert the selected pictures once more, with other options</source>
        <translation>選択した画像を別のオプションで再変換します</translation>
    </message>
    <message>
        <source>Convert the selected pictures once more, with the options of now</source>
        <translation>選択した画像を現在のオプションで再変換します</translation>
    </message>
    <message>
        <source>Convert the selected pictures sooner</source>
        <translation>選択した画像の変換順を先にします</translation>
    </message>
    <message>
        <source>Converted before</source>
        <translation>変換済み</translation>
    </message>
    <message>
        <source>Cop&amp;y result</source>
        <translation>結果をコピー(&amp;Y)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy a picture element that shows every size and format that was made</source>
        <translation>作成したすべてのサイズと形式を含む picture 要素をコピーします</translation>
    </message>
    <message>
        <source>Copy a small result as text for a style sheet or a page</source>
        <translation>小さい結果を、スタイルシートやページ用のテキストとしてコピーします</translation>
    </message>
    <message>
        <source>Copy as HTM&amp;L</source>
        <translation>HTML としてコピー(&amp;L)</translation>
    </message>
    <message>
        <source>Copy as data URI</source>
        <translation>データ URI としてコピー</translation>
    </message>
    <message>
        <source>Copy as t&amp;ext</source>
        <translation>テキストとしてコピー(&amp;X)</translation>
    </message>
    <message>
        <source>Copy pat&amp;h</source>
        <translation>パスをコピー(&amp;H)</translation>
    </message>
    <message>
        <source>Copy the converted files, to paste them in another program</source>
        <translation>変換後のファイルをコピーし、ほかのプログラムに貼り付けられるようにします</translation>
    </message>
    <message>
        <source>Copy the files anew from where they came; trying again seldom helps.</source>
        <translation>ファイルを元の場所からコピーし直してください。再試行で直ることはまれです。</translation>
    </message>
    <message>
        <source>Copy where the converted files are, one path a line</source>
        <translation>変換後のファイルの場所を、1 行に 1 パスずつコピーします</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>クラッシュ</translation>
    </message>
    <message>
        <source>Damaged or incomplete</source>
        <translation>破損または不完全</translation>
    </message>
    <message>
        <source>Damaged: what could be read</source>
        <translation>破損：読み取れた部分のみ</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>寸法</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Dropmill&apos;s pool</source>
        <translation>Dropmill のプール</translation>
    </message>
    <message>
        <source>Dropmill&apos;s workers below normal priority</source>
        <translation>Dropmill のワーカーを通常より低い優先度で実行</translation>
    </message>
    <message>
        <source>Empty root folder</source>
        <translation>空のルートフォルダー</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>エンコード中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Ends with Dropmill</source>
        <translation>Dropmill と同時に終了</translation>
    </message>
    <message>
        <source>Estimate &amp;all</source>
        <translation>全体を見積もる(&amp;A)</translation>
    </message>
    <message>
        <source>Every command and the keys for it</source>
        <translation>すべてのコマンドとそのキー</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>検索(&amp;I)…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Failures &amp;by cause</source>
        <translation>原因別の失敗(&amp;B)</translation>
    </message>
    <message>
        <source>Feel it</source>
        <translation>体感してみる</translation>
    </message>
    <message>
        <source>Few system calls (seccomp)</source>
        <translation>少数のシステムコールのみ (seccomp)</translation>
    </message>
    <message>
        <source>Finish the pictures that are running and begin no others</source>
        <translation>変換中の画像を完了し、新しい画像は開始しません</translation>
    </message>
    <message>
        <source>First frame of an animation</source>
        <translation>アニメーションの最初のフレーム</translation>
    </message>
    <message>
        <source>First of several pages</source>
        <translation>複数ページの最初のページ</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>生成画像</translation>
    </message>
    <message>
        <source>Generated, 12 MP</source>
        <translation>生成画像、12 MP</translation>
    </message>
    <message>
        <source>Give the selected pictures options of their own</source>
        <translation>選択した画像に個別のオプションを設定します</translation>
    </message>
    <message>
        <source>Give these pictures options of their own, then try again.</source>
        <translation>これらの画像に個別のオプションを設定してから、再試行してください。</translation>
    </message>
    <message>
        <source>Go on after a pause</source>
        <translation>一時停止後に再開します</translation>
    </message>
    <message>
        <source>How long each strategy gets new pictures</source>
        <translation>各方式に新しい画像を渡し続ける時間</translation>
    </message>
    <message>
        <source>In the place of its original, which is in the trash</source>
        <translation>元の画像と置き換え済み（元の画像はゴミ箱内）</translation>
    </message>
    <message>
        <source>It should run smoothly, and letters appear as you type.</source>
        <translation>アニメーションが滑らかに動き、入力した文字がすぐに表示されるはずです。</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Jobs not yet ended</source>
        <translation>未完了のジョブ</translation>
    </message>
    <message>
        <source>Jobs tried again</source>
        <translation>再試行したジョブ</translation>
    </message>
    <message>
        <source>Keep these options beside the next ones, to compare them</source>
        <translation>これらのオプションを次のものと並べて残し、比較します</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Kill the worker at every n-th picture; processes only</source>
        <translation>n 枚ごとにワーカーを強制終了します（プロセスのみ）</translation>
    </message>
    <message>
        <source>Lag of the event loop over time</source>
        <extracomment>Left of the plot, for the marks&apos; names.</extracomment>
        <translation>イベントループの遅延の推移</translation>
    </message>
    <message>
        <source>Lag of the window&apos;s event loop, then what each strategy cost.</source>
        <translation>ウィンドウのイベントループの遅延と、各方式のコスト。</translation>
    </message>
    <message>
        <source>Language, appearance, workers</source>
        <translation>言語、外観、ワーカー</translation>
    </message>
    <message>
        <source>Larger than its source</source>
        <translation>元のファイルより大きい</translation>
    </message>
    <message>
        <source>Largest worker so far</source>
        <translation>これまでの最大のワーカー</translation>
    </message>
    <message numerus="yes">
        <source>Last time {} of %Ln picture(s) were not converted.</source>
        <translation>
            <numerusform>前回は %Ln 枚の画像のうち {} 枚が変換されませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave Dropmill</source>
        <translation>Dropmill を終了します</translation>
    </message>
    <message>
        <source>Less similar than wished, even at the best quality</source>
        <translation>最高画質でも、指定した類似度に届きません</translation>
    </message>
    <message>
        <source>Let the selected pictures have no options of their own any more</source>
        <translation>選択した画像の個別のオプションを解除します</translation>
    </message>
    <message>
        <source>Let two processes count</source>
        <translation>2 つのプロセスで数える</translation>
    </message>
    <message>
        <source>Made smaller to keep within the size limit</source>
        <translation>サイズ制限に収めるため縮小</translation>
    </message>
    <message>
        <source>Make room or choose another folder for results, then try again.</source>
        <translation>空き領域を増やすか、結果のフォルダーを変更してから、再試行してください。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Memory ran out</source>
        <translation>メモリ不足</translation>
    </message>
    <message>
        <source>Metadata left out: too long for the format</source>
        <translation>メタデータを省略：形式の上限を超過</translation>
    </message>
    <message>
        <source>Mo&amp;re options</source>
        <translation>そのほかのオプション(&amp;R)</translation>
    </message>
    <message>
        <source>Mo&amp;ve to top</source>
        <translation>一番上へ移動(&amp;V)</translation>
    </message>
    <message>
        <source>Mov&amp;e up</source>
        <translation>上へ移動(&amp;E)</translation>
    </message>
    <message>
        <source>Move dow&amp;n</source>
        <translation>下へ移動(&amp;N)</translation>
    </message>
    <message>
        <source>Move its results to the trash and bring back what they replaced</source>
        <translation>結果をゴミ箱に移動し、置き換えられたファイルを元に戻します</translation>
    </message>
    <message>
        <source>No access to files (Landlock)</source>
        <translation>ファイルへのアクセス禁止 (Landlock)</translation>
    </message>
    <message>
        <source>No new privileges</source>
        <translation>新しい権限の取得禁止</translation>
    </message>
    <message>
        <source>No picture in the folder {name} matches the patterns that were given.</source>
        <translation>フォルダー {name} に、指定したパターンに一致する画像がありません。</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <extracomment>What stands before the headline, so that a colour is never all there is to see.</extracomment>
        <translation>画像がありません</translation>
    </message>
    <message>
        <source>None converted</source>
        <translation>変換済みなし</translation>
    </message>
    <message>
        <source>Not a picture that Dropmill reads</source>
        <translation>Dropmill が読み込める画像ではありません</translation>
    </message>
    <message>
        <source>Not begun: Dropmill&apos;s workers have stopped</source>
        <translation>未開始：Dropmill のワーカーが停止しました</translation>
    </message>
    <message>
        <source>Nothing can be written into {folder}.</source>
        <translation>{folder} に書き込めません。</translation>
    </message>
    <message>
        <source>Nothing is begun after {name}, as you wished. The rest waits.</source>
        <translation>ご指定のとおり、{name} より後は開始しません。残りは待機します。</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln animation(s) only the first frame would be kept, as the format holds no animations: {}.</source>
        <translation>
            <numerusform>この形式はアニメーションに対応していないため、%Ln 個のアニメーションは最初のフレームだけが残ります：{}。</numerusform>
        </translation>
    </message>
    <message>
        <source>One counter for both</source>
        <translation>共用のカウンター</translation>
    </message>
    <message>
        <source>Op&amp;tions for these pictures…</source>
        <translation>これらの画像のオプション(&amp;T)…</translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation>フォルダーを開く(&amp;L)</translation>
    </message>
    <message>
        <source>Open the converted picture</source>
        <translation>変換後の画像を開きます</translation>
    </message>
    <message>
        <source>Open the folder in which the results are</source>
        <translation>結果のあるフォルダーを開きます</translation>
    </message>
    <message>
        <source>Order in the &amp;list</source>
        <translation>リスト内の順序(&amp;L)</translation>
    </message>
    <message>
        <source>Original kept: it is a link to a file elsewhere</source>
        <translation>元の画像を保持：別の場所のファイルへのリンクです</translation>
    </message>
    <message>
        <source>Original kept: it was changed meanwhile</source>
        <translation>元の画像を保持：処理中に変更されました</translation>
    </message>
    <message>
        <source>Original kept: the result is not smaller</source>
        <translation>元の画像を保持：結果が小さくなりません</translation>
    </message>
    <message>
        <source>Original kept: the result lacks some of it</source>
        <translation>元の画像を保持：結果に一部が欠けています</translation>
    </message>
    <message>
        <source>Original kept: there is no trash for it</source>
        <translation>元の画像を保持：使用できるゴミ箱がありません</translation>
    </message>
    <message>
        <source>Own CPU</source>
        <translation>自身の CPU</translation>
    </message>
    <message>
        <source>Paused at {} of {}</source>
        <translation>一時停止中：{} / {}</translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>Between what was and what is.</extracomment>
        <translation>画像</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Pictures for the lab</source>
        <translation>ラボで使う画像</translation>
    </message>
    <message>
        <source>Pin &amp;this one</source>
        <translation>これを固定(&amp;T)</translation>
    </message>
    <message>
        <source>Pixels, 15 MB</source>
        <translation>ピクセル、15 MB</translation>
    </message>
    <message>
        <source>Pixels, 4 MB</source>
        <translation>ピクセル、4 MB</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>Protections of a worker</source>
        <translation>ワーカーの保護</translation>
    </message>
    <message>
        <source>Put the files back, or remove these pictures from the list.</source>
        <translation>ファイルを元の場所に戻すか、これらの画像をリストから削除してください。</translation>
    </message>
    <message>
        <source>Put the shown options into the form and use them for every picture</source>
        <translation>表示中のオプションをフォームに入れ、すべての画像に使用します</translation>
    </message>
    <message>
        <source>Quality lowered to keep within the size limit</source>
        <translation>サイズ制限に収めるため画質を低下</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>Remove these from the list, or save them in another format first.</source>
        <translation>これらをリストから削除するか、先に別の形式で保存してください。</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>再開(&amp;U)</translation>
    </message>
    <message>
        <source>Reserved for pictures</source>
        <translation>画像用に予約</translation>
    </message>
    <message>
        <source>Resizing</source>
        <translation>サイズ変更中</translation>
    </message>
    <message>
        <source>Resource limits</source>
        <extracomment>Each layer as people read it, in the order in which a worker puts them on.</extracomment>
        <translation>リソース制限</translation>
    </message>
    <message>
        <source>Responsiveness &amp;lab</source>
        <translation>応答性ラボ(&amp;L)</translation>
    </message>
    <message>
        <source>Responsiveness lab</source>
        <translation>応答性ラボ</translation>
    </message>
    <message>
        <source>Results</source>
        <extracomment>Columns that go when there is no room for all, the first one first; the cards have most of them.</extracomment>
        <translation>結果</translation>
    </message>
    <message>
        <source>Results are pickled and copied through a pipe.</source>
        <translation>結果を pickle 化し、パイプ経由でコピーします。</translation>
    </message>
    <message>
        <source>Results in shared memory, workers behind the window.</source>
        <translation>結果は共有メモリに置き、ワーカーがウィンドウの背後で動作します。</translation>
    </message>
    <message>
        <source>Results through shared memory</source>
        <translation>共有メモリ経由の結果</translation>
    </message>
    <message>
        <source>Retry ca&amp;ncelled</source>
        <translation>キャンセルした画像を再試行(&amp;N)</translation>
    </message>
    <message>
        <source>Run the lab on pictures that it makes</source>
        <translation>ラボが生成する画像で実行します</translation>
    </message>
    <message>
        <source>Run the lab on your own pictures</source>
        <translation>自分の画像でラボを実行します</translation>
    </message>
    <message>
        <source>Save r&amp;eport…</source>
        <translation>レポートを保存(&amp;E)…</translation>
    </message>
    <message>
        <source>Save the page as PNG, the figures as JSON and Markdown</source>
        <translation>ページを PNG、数値を JSON と Markdown として保存します</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>削減</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Search the list by name and folder</source>
        <translation>名前とフォルダーでリストを検索します</translation>
    </message>
    <message>
        <source>See and measure why this window does not freeze</source>
        <translation>このウィンドウが固まらない理由を見て、測ることができます</translation>
    </message>
    <message>
        <source>See what every core and worker is doing, and what holds things up</source>
        <translation>各コアとワーカーの動作と、遅れの原因を表示します</translation>
    </message>
    <message>
        <source>See whether you may open the files, then try again.</source>
        <translation>ファイルを開く権限があるか確認してから、再試行してください。</translation>
    </message>
    <message>
        <source>See which folder is watched, with which options, and what came of it</source>
        <translation>どのフォルダーをどのオプションで監視し、結果がどうなったかを表示します</translation>
    </message>
    <message>
        <source>Show all of the picture</source>
        <translation>画像全体を表示します</translation>
    </message>
    <message>
        <source>Show all there is to say about a picture that failed</source>
        <translation>失敗した画像の詳細をすべて表示します</translation>
    </message>
    <message>
        <source>Show each pixel of the result as one of the screen</source>
        <translation>結果の 1 ピクセルを画面の 1 ピクセルで表示します</translation>
    </message>
    <message>
        <source>Show each pixel of the result twice as large</source>
        <translation>結果の各ピクセルを 2 倍の大きさで表示します</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>フォルダーに表示(&amp;F)</translation>
    </message>
    <message>
        <source>Show one line for each picture instead of two</source>
        <translation>画像ごとに 2 行ではなく 1 行で表示します</translation>
    </message>
    <message>
        <source>Show or fold away the options that fewer people need</source>
        <translation>あまり使われないオプションを表示、または折りたたみます</translation>
    </message>
    <message>
        <source>Show or hide the conversion options</source>
        <translation>変換オプションの表示/非表示を切り替えます</translation>
    </message>
    <message>
        <source>Show the engine&apos;s figures about itself</source>
        <translation>エンジン自身の統計を表示します</translation>
    </message>
    <message>
        <source>Show the file in the file manager</source>
        <translation>ファイルをファイルマネージャーに表示します</translation>
    </message>
    <message>
        <source>Show the picture larger</source>
        <translation>画像を大きく表示します</translation>
    </message>
    <message>
        <source>Show the picture smaller</source>
        <translation>画像を小さく表示します</translation>
    </message>
    <message>
        <source>Show the selected picture before and after, with the options of now</source>
        <translation>選択した画像の変換前後を、現在のオプションで表示します</translation>
    </message>
    <message>
        <source>Show why pictures failed, and what can be done about it</source>
        <translation>画像が失敗した理由と対処方法を表示します</translation>
    </message>
    <message>
        <source>Sixteen at once, all in the window&apos;s process.</source>
        <translation>16 枚を同時に、すべてウィンドウのプロセス内で処理します。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Start Dropmill again; these pictures are not to blame.</source>
        <translation>Dropmill を再起動してください。これらの画像に問題はありません。</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>起動</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>起動中</translation>
    </message>
    <message numerus="yes">
        <source>Starting %Ln worker(s)</source>
        <translation>
            <numerusform>%Ln 個のワーカーを起動中</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop &amp;after this one</source>
        <translation>これの後で停止(&amp;A)</translation>
    </message>
    <message>
        <source>Stop everything that has been started; finished pictures stay as they are</source>
        <translation>開始した処理をすべて停止します。完了した画像はそのまま残ります</translation>
    </message>
    <message>
        <source>Stop the running strategy and start no other (Esc)</source>
        <translation>実行中の方式を停止し、ほかの方式は開始しません (Esc)</translation>
    </message>
    <message>
        <source>Stop the selected pictures</source>
        <translation>選択した画像を停止します</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Take finished pictures off the list; no file is deleted</source>
        <translation>完了した画像をリストから外します。ファイルは削除されません</translation>
    </message>
    <message>
        <source>Take the pictures that wait for a start off the list; no file is deleted</source>
        <translation>開始待ちの画像をリストから外します。ファイルは削除されません</translation>
    </message>
    <message>
        <source>Take the selected pictures off the list, cancelling those that run</source>
        <translation>選択した画像をリストから外し、変換中のものはキャンセルします</translation>
    </message>
    <message>
        <source>The batch stops after this one</source>
        <translation>バッチはこの画像の後で停止します</translation>
    </message>
    <message>
        <source>The camera&apos;s own JPEG from the raw file</source>
        <translation>RAW ファイル内のカメラ生成 JPEG</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>ディスクがいっぱいです</translation>
    </message>
    <message>
        <source>The disk of {folder} is nearly full: {free} free. Make room; the batch goes on by itself.</source>
        <extracomment>What becomes of pictures for which the place for results is not waited for. Seconds between two looks at a place that takes nothing. Each time that the looks were wrong (a quota, a drive that only pretends) they become rarer, for every try costs conversions.</extracomment>
        <translation>{folder} のディスクの空きが残りわずかです（空き {free}）。空き領域を増やすと、バッチは自動的に再開します。</translation>
    </message>
    <message>
        <source>The drive does not answer</source>
        <translation>ドライブが応答しません</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>ファイルを読み込めません</translation>
    </message>
    <message>
        <source>The file is not there any more</source>
        <translation>ファイルがなくなりました</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be reached any more. The batch goes on by itself when it is there again.</source>
        <translation>フォルダー {folder} にアクセスできなくなりました。再び使えるようになると、バッチは自動的に再開します。</translation>
    </message>
    <message>
        <source>The folder {name} holds no pictures.</source>
        <translation>フォルダー {name} に画像がありません。</translation>
    </message>
    <message>
        <source>The folder {name} is back.</source>
        <extracomment>Looking through the folder takes no more than this share of the time, however large it is: while the system tells of changes, and while it does not. Steps come no closer than this part of the time in which a file settles: many files that land one after the other are looked at together.</extracomment>
        <translation>フォルダー {name} が再び使えるようになりました。</translation>
    </message>
    <message>
        <source>The folder {name} is gone; waiting for it to come back.</source>
        <translation>フォルダー {name} がなくなりました。再び現れるのを待っています。</translation>
    </message>
    <message>
        <source>The journal was damaged and was set aside as {file}; what was converted before is not known any more.</source>
        <translation>ジャーナルが破損していたため {file} として退避しました。以前に変換した内容は不明になりました。</translation>
    </message>
    <message>
        <source>The journal {name} cannot be used ({reason}), so this batch cannot be resumed and its results will not be remembered.</source>
        <translation>ジャーナル {name} を使用できないため（{reason}）、このバッチは再開できず、結果も記憶されません。</translation>
    </message>
    <message>
        <source>The list of what can be undone was damaged and was set aside as {file}; what was done before cannot be undone any more.</source>
        <extracomment>Batches that can be undone in any case, and at most: as many as fit with so many changes in all, a fifth of a gigabyte. Older ones are forgotten when a new one begins. How long another program may keep the file, in seconds.</extracomment>
        <translation>取り消せる操作の一覧が破損していたため {file} として退避しました。以前の操作はもう取り消せません。</translation>
    </message>
    <message>
        <source>The options do not fit these pictures</source>
        <translation>オプションがこれらの画像に合いません</translation>
    </message>
    <message>
        <source>The originals are untouched; try again, or look whether the disk is sound.</source>
        <translation>元の画像は変更されていません。再試行するか、ディスクに異常がないか確認してください。</translation>
    </message>
    <message>
        <source>The pool&apos;s status board</source>
        <translation>プールのステータスボード</translation>
    </message>
    <message>
        <source>The result cannot be written</source>
        <translation>結果を書き込めません</translation>
    </message>
    <message>
        <source>The result could not be read back</source>
        <translation>結果を読み戻せませんでした</translation>
    </message>
    <message>
        <source>The result would be {}, the picture is {}</source>
        <translation>結果は {} になります（元の画像は {}）</translation>
    </message>
    <message>
        <source>The same pictures, five ways to work on them: how late does the window answer?</source>
        <translation>同じ画像を 5 通りの方式で処理すると、ウィンドウの応答はどれだけ遅れるでしょうか？</translation>
    </message>
    <message>
        <source>The system tells of no changes in {name} ({reason}); it is looked at every {seconds} s.</source>
        <translation>システムが {name} の変更を通知しないため（{reason}）、{seconds} 秒ごとに確認します。</translation>
    </message>
    <message>
        <source>The window will freeze: that is the lesson. Esc is heard between pictures.</source>
        <translation>ウィンドウは固まります。それを示すのが目的です。Esc は画像と画像の間で受け付けます。</translation>
    </message>
    <message>
        <source>The window&apos;s thread</source>
        <translation>ウィンドウのスレッド</translation>
    </message>
    <message>
        <source>Threads or processes in the three pools</source>
        <translation>3 つのプールのスレッド数またはプロセス数</translation>
    </message>
    <message>
        <source>Through the slabs</source>
        <translation>スラブ経由</translation>
    </message>
    <message>
        <source>Too large for the memory</source>
        <translation>メモリに対して大きすぎます</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>時間がかかりすぎました</translation>
    </message>
    <message>
        <source>Transparency replaced by a background</source>
        <translation>透明部分を背景に置き換え</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Try again, and please report it if it happens a second time.</source>
        <translation>再試行し、もう一度発生した場合は報告してください。</translation>
    </message>
    <message>
        <source>Try again: each result gets a name that is free.</source>
        <translation>再試行してください。各結果に空いている名前が付きます。</translation>
    </message>
    <message>
        <source>Two processes add one, many times. To add is to read, to add and to write back; what the other wrote in between is lost. With a slot for each writer there is nothing to lose: the reader adds the slots up.</source>
        <translation>2 つのプロセスが何度も 1 を加えます。加算とは、読み取り、足し、書き戻すことです。その間に相手が書いた値は失われます。書き手ごとにスロットがあれば何も失われません。読み手がスロットを合計します。</translation>
    </message>
    <message>
        <source>Type here while a strategy runs</source>
        <translation>方式の実行中にここで入力</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>取り消し済み</translation>
    </message>
    <message>
        <source>Us&amp;e for all</source>
        <translation>すべてに使用(&amp;E)</translation>
    </message>
    <message>
        <source>Use for &amp;selected</source>
        <translation>選択した画像に使用(&amp;S)</translation>
    </message>
    <message>
        <source>Use the &amp;batch&apos;s options again</source>
        <translation>バッチのオプションに戻す(&amp;B)</translation>
    </message>
    <message>
        <source>Use the shown options for the selected pictures only, whatever the form says</source>
        <translation>フォームの内容にかかわらず、表示中のオプションを選択した画像にのみ使用します</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>バージョンとライセンス</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>待機</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>WebP file, 0.3 MB</source>
        <translation>WebP ファイル、0.3 MB</translation>
    </message>
    <message>
        <source>What a shared counter loses</source>
        <translation>共有カウンターで失われるもの</translation>
    </message>
    <message>
        <source>What comes back of every picture</source>
        <translation>画像ごとに返されるもの</translation>
    </message>
    <message>
        <source>What was written is in the trash</source>
        <translation>書き込んだものはゴミ箱にあります</translation>
    </message>
    <message>
        <source>Without the extra brightness for HDR screens</source>
        <translation>HDR 画面用の追加の明るさなし</translation>
    </message>
    <message>
        <source>Work where the click arrived.</source>
        <translation>クリックを受け取った場所で処理します。</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>ワーカー</translation>
    </message>
    <message>
        <source>Workers ended</source>
        <translation>終了したワーカー</translation>
    </message>
    <message>
        <source>Workers started</source>
        <translation>起動したワーカー</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>最悪</translation>
    </message>
    <message>
        <source>Write what became of every picture into a file, as a table or for programs</source>
        <translation>各画像の処理結果を、表またはプログラム用のファイルに書き込みます</translation>
    </message>
    <message>
        <source>Written by one thread, the engine&apos;s supervisor. Read by anybody, at any moment. It needs no lock: a number with a single writer cannot lose an update, and a reader sees it one event old at worst. Workers do not write on it, they send messages; a slab of shared memory has one owner at a time, and the message that says “it is yours” is what orders memory.</source>
        <translation>エンジンのスーパーバイザーという 1 つのスレッドが書き込み、誰でもいつでも読み取れます。ロックは不要です。書き手が 1 つだけの値は更新が失われることがなく、読み手が見る値の遅れは最大でも 1 イベントです。ワーカーはここに書き込まず、メッセージを送ります。共有メモリのスラブの所有者は常に 1 つで、「あなたのものです」というメッセージがメモリの順序を保証します。</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>縮小(&amp;U)</translation>
    </message>
    <message>
        <source>a smaller size shows the whole picture already</source>
        <translation>小さいサイズで画像全体が既に表示されています</translation>
    </message>
    <message>
        <source>all off</source>
        <translation>すべてオフ</translation>
    </message>
    <message>
        <source>all on</source>
        <translation>すべてオン</translation>
    </message>
    <message>
        <source>an option that was chosen cannot be had here</source>
        <translation>選択したオプションの中に、ここでは使用できないものがあります</translation>
    </message>
    <message>
        <source>another program wrote {target} meanwhile</source>
        <translation>その間に別のプログラムが {target} に書き込みました</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>copied to {result}</source>
        <translation>{result} にコピーしました</translation>
    </message>
    <message>
        <source>crashes</source>
        <translation>クラッシュ</translation>
    </message>
    <message>
        <source>damaged, converted as far as it can be read</source>
        <extracomment>What is missing from a result for which there is a place all the same, and why its original is still there that was to be replaced.</extracomment>
        <translation>破損しているため、読み取れた部分のみ変換しました</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>from {}</source>
        <translation>元は {}</translation>
    </message>
    <message>
        <source>from {} to {}, {} larger</source>
        <translation>{} から {} へ、{} 増加</translation>
    </message>
    <message>
        <source>from {} to {}, {} smaller</source>
        <translation>{} から {} へ、{} 削減</translation>
    </message>
    <message>
        <source>grew by {}</source>
        <translation>{} 増加</translation>
    </message>
    <message>
        <source>half within</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>it cannot be brought back from the trash ({reason})</source>
        <translation>ゴミ箱から戻せません（{reason}）</translation>
    </message>
    <message>
        <source>it cannot be moved to the trash ({reason})</source>
        <translation>ゴミ箱に移動できません（{reason}）</translation>
    </message>
    <message>
        <source>it was changed since it was written, so it was left alone</source>
        <translation>書き込み後に変更されたため、そのままにしました</translation>
    </message>
    <message>
        <source>its result could not be read back</source>
        <translation>結果を読み戻せませんでした</translation>
    </message>
    <message>
        <source>its worker was killed from outside each time it was tried</source>
        <translation>試行のたびにワーカーが外部から強制終了されました</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>late at most,
99 times of 100</source>
        <translation>100 回中 99 回の
最大遅延</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>最長</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>memory ran out</source>
        <translation>メモリが不足しました</translation>
    </message>
    <message>
        <source>missing: {layers}</source>
        <translation>不足：{layers}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>none lost</source>
        <translation>損失なし</translation>
    </message>
    <message>
        <source>not converted, the conversion engine has stopped</source>
        <translation>変換エンジンが停止したため、変換されていません</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>まだ不明</translation>
    </message>
    <message>
        <source>not known, no worker was ready yet</source>
        <translation>不明（準備できたワーカーがまだありません）</translation>
    </message>
    <message>
        <source>number</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>own CPU</source>
        <translation>自身の CPU</translation>
    </message>
    <message>
        <source>pictures/s</source>
        <translation>枚/秒</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>saved {}</source>
        <translation>{} 削減</translation>
    </message>
    <message>
        <source>something went wrong inside Dropmill</source>
        <translation>Dropmill の内部で問題が発生しました</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>開始中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>stopped where you wanted it, the rest waits</source>
        <translation>指定の位置で停止、残りは待機中</translation>
    </message>
    <message>
        <source>the disk is nearly full</source>
        <translation>ディスクの空きが残りわずかです</translation>
    </message>
    <message>
        <source>the drive that holds the file stopped answering</source>
        <translation>ファイルのあるドライブが応答しなくなりました</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>ファイルを読み込めません</translation>
    </message>
    <message>
        <source>the file has too many pages to convert all of them</source>
        <translation>ページが多すぎるため、すべては変換できません</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>ファイルが空です</translation>
    </message>
    <message>
        <source>the file is not there (any more)</source>
        <translation>ファイルが存在しません（またはなくなりました）</translation>
    </message>
    <message>
        <source>the file that was there before was overwritten and is gone</source>
        <translation>以前あったファイルは上書きされ、失われました</translation>
    </message>
    <message>
        <source>the first frame of an animation was converted</source>
        <translation>アニメーションの最初のフレームを変換しました</translation>
    </message>
    <message>
        <source>the first of several pages was converted</source>
        <translation>複数ページの最初のページを変換しました</translation>
    </message>
    <message>
        <source>the folder for results is not there</source>
        <translation>結果のフォルダーがありません</translation>
    </message>
    <message>
        <source>the folder for {target} cannot be reached any more</source>
        <translation>{target} のフォルダーにアクセスできなくなりました</translation>
    </message>
    <message>
        <source>the original is not in the trash any more, its result was left</source>
        <translation>元の画像がゴミ箱にないため、結果をそのまま残しました</translation>
    </message>
    <message>
        <source>the original was kept, it is a link to a file elsewhere</source>
        <translation>別の場所のファイルへのリンクのため、元の画像を保持しました</translation>
    </message>
    <message>
        <source>the original was kept, it was changed since it was read</source>
        <translation>読み込み後に変更されたため、元の画像を保持しました</translation>
    </message>
    <message>
        <source>the original was kept, the result is not smaller</source>
        <translation>結果が小さくならないため、元の画像を保持しました</translation>
    </message>
    <message>
        <source>the original was kept, the result lacks some of it</source>
        <translation>結果に一部が欠けているため、元の画像を保持しました</translation>
    </message>
    <message>
        <source>the original was kept, there is no trash for it</source>
        <translation>使用できるゴミ箱がないため、元の画像を保持しました</translation>
    </message>
    <message>
        <source>the picture crashes the decoder</source>
        <translation>この画像でデコーダーがクラッシュします</translation>
    </message>
    <message>
        <source>the picture does not fit into the wished file size</source>
        <translation>画像が指定のファイルサイズに収まりません</translation>
    </message>
    <message>
        <source>the picture is damaged or incomplete</source>
        <translation>画像が破損しているか、不完全です</translation>
    </message>
    <message>
        <source>the picture needs more memory than it may have</source>
        <translation>画像の処理に、許可された量を超えるメモリが必要です</translation>
    </message>
    <message>
        <source>the picture took too long</source>
        <translation>画像の処理に時間がかかりすぎました</translation>
    </message>
    <message>
        <source>the result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>the result would be larger than its format allows</source>
        <translation>結果が形式の上限より大きくなります</translation>
    </message>
    <message>
        <source>the result would be no smaller</source>
        <translation>結果が小さくなりません</translation>
    </message>
    <message>
        <source>the result would not be small enough</source>
        <translation>結果が十分に小さくなりません</translation>
    </message>
    <message>
        <source>the worker sent back no possible result, so nothing was written</source>
        <translation>ワーカーが有効な結果を返さなかったため、何も書き込みませんでした</translation>
    </message>
    <message>
        <source>there is no room left for {target}</source>
        <translation>{target} を保存する空き領域がありません</translation>
    </message>
    <message>
        <source>this is no picture in a format that Dropmill reads</source>
        <translation>Dropmill が読み込める形式の画像ではありません</translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation>ファイルではありません</translation>
    </message>
    <message>
        <source>this is {detail}, which Dropmill does not read</source>
        <translation>これは {detail} のため、Dropmill では読み込めません</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>waits</source>
        <extracomment>Room for the longest delay, so that the line does not jump about.</extracomment>
        <translation>待機中</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>最悪</translation>
    </message>
    <message>
        <source>writing {target} failed</source>
        <translation>{target} の書き込みに失敗しました</translation>
    </message>
    <message numerus="yes">
        <source>{busy} of %Ln worker(s) busy</source>
        <translation>
            <numerusform>%Ln 個のワーカーのうち {busy} 個が稼働中</numerusform>
        </translation>
    </message>
    <message>
        <source>{first}, {next}</source>
        <translation>{first}、{next}</translation>
    </message>
    <message>
        <source>{folder} cannot be used: {reason}.</source>
        <translation>{folder} を使用できません：{reason}。</translation>
    </message>
    <message>
        <source>{folder} is no folder.</source>
        <translation>{folder} はフォルダーではありません。</translation>
    </message>
    <message>
        <source>{folder}: about {needed} needed, only {free} free.</source>
        <extracomment>Bytes a pixel of an ordinary photo at the default quality, and kept exactly: rather too many. What a frame of an animation takes of that: most of it was on the frame before. Headers and what is kept of the source&apos;s metadata.</extracomment>
        <translation>{folder}：約 {needed} 必要ですが、空きは {free} しかありません。</translation>
    </message>
    <message>
        <source>{folder}: about {needed} needed, {free} free.</source>
        <translation>{folder}：約 {needed} 必要、空き {free}。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <extracomment>Extensions taken from walked folders (lower case). A file named outright is taken whatever it is called.</extracomment>
        <translation>{name} を読み込めません：{reason}。</translation>
    </message>
    <message>
        <source>{name}: cancelled, nothing was written.</source>
        <translation>{name}：キャンセルしました。何も書き込んでいません。</translation>
    </message>
    <message>
        <source>{name}: skipped {result}, a smaller size shows the whole picture already.</source>
        <translation>{name}：{result} をスキップしました。小さいサイズで画像全体が既に表示されています。</translation>
    </message>
    <message>
        <source>{name}: skipped, it is a result of an earlier batch.</source>
        <translation>{name}：以前のバッチの結果のため、スキップしました。</translation>
    </message>
    <message>
        <source>{name}: skipped, {result} is there already.</source>
        <translation>{name}：{result} が既に存在するため、スキップしました。</translation>
    </message>
    <message>
        <source>{name}: skipped, {result} was made of it before.</source>
        <translation>{name}：{result} が以前に作成されているため、スキップしました。</translation>
    </message>
    <message>
        <source>{name}: undone, what was written is in the trash.</source>
        <translation>{name}：元に戻しました。書き込んだものはゴミ箱にあります。</translation>
    </message>
    <message>
        <source>{name}: {done}, {reason} ({wanted} instead of {had}).</source>
        <translation>{name}：{done}、{reason}（{had} に対して {wanted}）。</translation>
    </message>
    <message>
        <source>{name}: {reason}.</source>
        <extracomment>Longest detail shown, in characters; details come from untrusted files.</extracomment>
        <translation>{name}：{reason}。</translation>
    </message>
    <message>
        <source>{reason} ({detail})</source>
        <translation>{reason}（{detail}）</translation>
    </message>
    <message>
        <source>{reason}, so the original was kept</source>
        <translation>{reason}。そのため元の画像を保持しました</translation>
    </message>
    <message>
        <source>{target} cannot be written</source>
        <translation>{target} に書き込めません</translation>
    </message>
    <message>
        <source>{target} lies on a drive that can only be read</source>
        <translation>{target} は読み取り専用のドライブにあります</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{}%</translation>
    </message>
    <message>
        <source>{} B</source>
        <translation>{} B</translation>
    </message>
    <message>
        <source>{} GB</source>
        <translation>{} GB</translation>
    </message>
    <message>
        <source>{} MB</source>
        <translation>{} MB</translation>
    </message>
    <message>
        <source>{} PB</source>
        <translation>{} PB</translation>
    </message>
    <message>
        <source>{} TB</source>
        <translation>{} TB</translation>
    </message>
    <message>
        <source>{} by themselves</source>
        <extracomment>What ended so many workers, by the engine&apos;s word for it.</extracomment>
        <translation>自発的に終了 {} 個</translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <translation>{} 時間 {} 分</translation>
    </message>
    <message>
        <source>{} in less than a second</source>
        <translation>{}（1 秒未満）</translation>
    </message>
    <message>
        <source>{} in {}</source>
        <translation>{}（{}）</translation>
    </message>
    <message>
        <source>{} increments were made</source>
        <translation>{} 回加算しました</translation>
    </message>
    <message>
        <source>{} kB</source>
        <translation>{} kB</translation>
    </message>
    <message>
        <source>{} larger</source>
        <translation>サイズ増 {} 件</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>残り {}</translation>
    </message>
    <message>
        <source>{} lost</source>
        <translation>{} 件の損失</translation>
    </message>
    <message>
        <source>{} min {} s</source>
        <translation>{} 分 {} 秒</translation>
    </message>
    <message>
        <source>{} ms</source>
        <translation>{} ms</translation>
    </message>
    <message>
        <source>{} no longer needed</source>
        <translation>不要になり終了 {} 個</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} / {}</translation>
    </message>
    <message>
        <source>{} of {} files</source>
        <translation>ファイル {} / {} 個</translation>
    </message>
    <message>
        <source>{} pictures/min</source>
        <translation>{} 枚/分</translation>
    </message>
    <message>
        <source>{} pictures/s</source>
        <translation>{} 枚/秒</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} 秒</translation>
    </message>
    <message>
        <source>{} sent what is not allowed</source>
        <translation>不正な応答で終了 {} 個</translation>
    </message>
    <message>
        <source>{} took too long</source>
        <translation>時間切れ {} 個</translation>
    </message>
    <message>
        <source>{} with a cancelled picture</source>
        <translation>画像のキャンセルで終了 {} 個</translation>
    </message>
    <message>
        <source>{} · {}/s</source>
        <translation>{} · {}/秒</translation>
    </message>
    <message>
        <source>{}, it was {}</source>
        <translation>{}、元は {}</translation>
    </message>
    <message>
        <source>{}, with its own options</source>
        <translation>{}、個別のオプション</translation>
    </message>
    <message>
        <source>{}.</source>
        <translation>{}。</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Dropmill</source>
        <translation>Dropmill について</translation>
    </message>
    <message>
        <source>Drop pictures on a window; get them back resized, as WebP, AVIF, JPEG or PNG.</source>
        <translation>画像をウィンドウにドロップすると、サイズを変更した WebP、AVIF、JPEG、PNG に変換されます。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>使用コンポーネント</translation>
    </message>
    <message>
        <source>Protections of the worker processes</source>
        <translation>ワーカープロセスの保護</translation>
    </message>
    <message>
        <source>Version {} · {} licence</source>
        <translation>バージョン {} · {} ライセンス</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>失敗 %Ln 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Convert pictures as soon as they are dropped; otherwise they wait for Start</source>
        <translation>ドロップした画像をすぐに変換します。オフの場合は「開始」まで待機します</translation>
    </message>
    <message>
        <source>Progress of all pictures</source>
        <extracomment>Beside the headline: what is to be done about what it tells. From left to right, as all rows. Those that are only a picture and a word. The first is the last to make room for the headline. When the one has gone, the other takes the keyboard.</extracomment>
        <translation>すべての画像の進捗</translation>
    </message>
    <message>
        <source>Select the pictures that failed</source>
        <translation>失敗した画像を選択します</translation>
    </message>
    <message>
        <source>Show failed</source>
        <translation>失敗を表示</translation>
    </message>
    <message>
        <source>Start b&amp;y itself</source>
        <translation>自動で開始(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>BatchController</name>
    <message>
        <source>The conversion engine has stopped: {}</source>
        <translation>変換エンジンが停止しました：{}</translation>
    </message>
</context>
<context>
    <name>CandidateTable</name>
    <message>
        <source>After</source>
        <translation>変換後</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変換前</translation>
    </message>
    <message>
        <source>Compare with these options no more</source>
        <translation>これらのオプションとの比較をやめます</translation>
    </message>
    <message>
        <source>Pinned {}</source>
        <translation>固定 {}</translation>
    </message>
    <message>
        <source>Sizes and similarity</source>
        <extracomment>Of the options, beside their title.</extracomment>
        <translation>サイズと類似度</translation>
    </message>
    <message>
        <source>Unpin {}</source>
        <translation>固定 {} を解除</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>&amp;Keep converting</source>
        <translation>変換を続ける(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Stop and resume later</source>
        <translation>停止して後で再開(&amp;S)</translation>
    </message>
    <message>
        <source>Finish in the &amp;background</source>
        <translation>バックグラウンドで完了(&amp;B)</translation>
    </message>
    <message>
        <source>Not while the batch is paused.</source>
        <translation>バッチの一時停止中は使用できません。</translation>
    </message>
    <message>
        <source>Pictures are still being converted</source>
        <translation>画像を変換中です</translation>
    </message>
    <message>
        <source>The window goes away; you are told when all is done, then Dropmill ends.</source>
        <translation>ウィンドウは閉じます。すべて完了すると通知し、その後 Dropmill を終了します。</translation>
    </message>
    <message>
        <source>The window stays open.</source>
        <translation>ウィンドウは開いたままです。</translation>
    </message>
    <message>
        <source>What is done stays; the next start offers to go on with the rest.</source>
        <translation>完了した分はそのまま残ります。次回の起動時に残りを続行できます。</translation>
    </message>
    <message>
        <source>{} of {} pictures are not converted yet.</source>
        <translation>まだ変換されていない画像：{} / {} 枚。</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Automatic…</source>
        <translation>自動…</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>{}: automatic</source>
        <translation>{}：自動</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>About {size} for {pictures} pictures ({low} to {high}, from a sample of {sample})</source>
        <translation>{pictures} 枚の画像で約 {size}（{low}～{high}、サンプル {sample} 枚）</translation>
    </message>
    <message>
        <source>Before is scaled or cut to the result&apos;s size</source>
        <translation>変換前は結果のサイズに合わせて拡大・縮小またはトリミングされています</translation>
    </message>
    <message>
        <source>First of {} frames; the size is that of all</source>
        <translation>全 {} フレームの最初のフレーム（サイズは全フレーム分）</translation>
    </message>
    <message>
        <source>as large</source>
        <translation>同じサイズ</translation>
    </message>
    <message>
        <source>hardly any difference</source>
        <translation>ほとんど差なし</translation>
    </message>
    <message>
        <source>looks the same</source>
        <translation>見た目は同じ</translation>
    </message>
    <message>
        <source>much worse</source>
        <translation>大きく劣化</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>slight differences</source>
        <translation>わずかな差</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>完全に同じ</translation>
    </message>
    <message>
        <source>visible differences</source>
        <translation>目に見える差</translation>
    </message>
    <message>
        <source>{score}, {words}</source>
        <translation>{score}、{words}</translation>
    </message>
    <message>
        <source>{} for all {} pictures</source>
        <translation>{}（全 {} 枚の画像）</translation>
    </message>
    <message>
        <source>{} for this picture</source>
        <translation>{}（この画像）</translation>
    </message>
    <message>
        <source>{} larger</source>
        <translation>{} 増加</translation>
    </message>
    <message>
        <source>{} smaller</source>
        <translation>{} 削減</translation>
    </message>
    <message>
        <source>{}, at most {}</source>
        <translation>{}、最大 {}</translation>
    </message>
    <message>
        <source>{}, effort {}</source>
        <translation>{}、圧縮の手間 {}</translation>
    </message>
    <message>
        <source>{}, lossless</source>
        <translation>{}、可逆圧縮</translation>
    </message>
    <message>
        <source>{}, quality {}</source>
        <translation>{}、画質 {}</translation>
    </message>
    <message>
        <source>{}, similarity {}</source>
        <translation>{}、類似度 {}</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Close the comparison</source>
        <translation>比較を閉じる</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Converting a few pictures on trial…</source>
        <translation>数枚の画像を試しに変換中…</translation>
    </message>
    <message>
        <source>Converting {} to compare it…</source>
        <translation>比較のため {} を変換中…</translation>
    </message>
    <message>
        <source>No estimate: none of the pictures tried could be converted.</source>
        <translation>見積もりできません。試した画像はどれも変換できませんでした。</translation>
    </message>
    <message>
        <source>Result that is shown</source>
        <extracomment>The first is the last to make room for the name. So much of a name is read before commands get the room. How much of the height figures and notes may take.</extracomment>
        <translation>表示する結果</translation>
    </message>
    <message>
        <source>Select a picture to compare it before and after.</source>
        <translation>変換前後を比較するには、画像を選択してください。</translation>
    </message>
    <message>
        <source>Shown at {}</source>
        <translation>表示倍率 {}</translation>
    </message>
    <message>
        <source>This picture has its own options; the form is for the others</source>
        <translation>この画像には個別のオプションがあります。フォームはほかの画像に使われます</translation>
    </message>
</context>
<context>
    <name>CopyController</name>
    <message numerus="yes">
        <source>%Ln file(s) copied.</source>
        <translation>
            <numerusform>%Ln 個のファイルをコピーしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) copied.</source>
        <translation>
            <numerusform>%Ln 行をコピーしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) copied.</source>
        <extracomment>The largest file that becomes a data URI; pages with more are slower than with a file. The order in which a browser shall try formats: the smallest files first.</extracomment>
        <translation>
            <numerusform>%Ln 個のパスをコピーしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>HTML for %Ln picture(s) copied.</source>
        <translation>
            <numerusform>%Ln 枚の画像の HTML をコピーしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only one result at a time can be copied as a data URI.</source>
        <translation>データ URI としてコピーできる結果は一度に 1 つだけです。</translation>
    </message>
    <message>
        <source>{} cannot be read.</source>
        <translation>{} を読み込めません。</translation>
    </message>
    <message>
        <source>{} copied as a data URI.</source>
        <translation>{} をデータ URI としてコピーしました。</translation>
    </message>
    <message>
        <source>{} is too large for a data URI: more than {}.</source>
        <translation>{} はデータ URI には大きすぎます（{} を超えています）。</translation>
    </message>
</context>
<context>
    <name>CoreChart</name>
    <message>
        <source>CPU {}</source>
        <translation>CPU {}</translation>
    </message>
</context>
<context>
    <name>CoreGrid</name>
    <message>
        <source>Load of each core</source>
        <translation>各コアの負荷</translation>
    </message>
    <message>
        <source>{core}  {busy}, Dropmill {ours}</source>
        <translation>{core}  {busy}、Dropmill {ours}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Details of the defect</source>
        <translation>不具合の詳細</translation>
    </message>
    <message>
        <source>Dropmill goes on, but this should not have happened. The text below helps to find the defect; it is also in {}.</source>
        <translation>Dropmill は動作を続けますが、本来起こるべきではない問題です。以下のテキストは不具合の調査に役立ちます。{} にも保存されています。</translation>
    </message>
    <message>
        <source>Something went wrong in Dropmill</source>
        <translation>Dropmill で問題が発生しました</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>&amp;Convert them all the same</source>
        <translation>それでも変換する(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Leave them out</source>
        <translation>除外する(&amp;L)</translation>
    </message>
    <message>
        <source>Before the start</source>
        <translation>開始する前に</translation>
    </message>
    <message>
        <source>Change &amp;options first</source>
        <translation>先にオプションを変更する(&amp;O)</translation>
    </message>
    <message>
        <source>Let them wait</source>
        <translation>待機させる</translation>
    </message>
    <message>
        <source>Some results may not be what you expect.</source>
        <translation>一部の結果は期待と異なる可能性があります。</translation>
    </message>
    <message>
        <source>These pictures wait for your answer; all others are being converted.</source>
        <translation>これらの画像は回答を待っています。ほかの画像は変換中です。</translation>
    </message>
</context>
<context>
    <name>DestinationButton</name>
    <message>
        <source>Every result is written into the folder of its picture</source>
        <translation>結果はそれぞれの画像のフォルダーに保存されます</translation>
    </message>
    <message>
        <source>Folder for results</source>
        <translation>結果のフォルダー</translation>
    </message>
    <message>
        <source>In a folder, with its subfolders…</source>
        <translation>フォルダーの中（サブフォルダーを保持）…</translation>
    </message>
    <message>
        <source>In {}</source>
        <translation>{} の中</translation>
    </message>
    <message>
        <source>In {} ▾</source>
        <translation>{} の中 ▾</translation>
    </message>
    <message>
        <source>Next to each picture</source>
        <extracomment>A path takes no more room than so many average letters.</extracomment>
        <translation>各画像と同じ場所</translation>
    </message>
    <message>
        <source>Next to each picture ▾</source>
        <translation>各画像と同じ場所 ▾</translation>
    </message>
    <message>
        <source>Results are written into {}</source>
        <translation>結果は {} に保存されます</translation>
    </message>
    <message>
        <source>Where results go</source>
        <translation>結果の保存先</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>&amp;Copy as text</source>
        <translation>テキストとしてコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>診断</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop to add</source>
        <translation>ドロップして追加</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop area</source>
        <translation>ドロップ領域</translation>
    </message>
    <message>
        <source>Drop pictures or folders here</source>
        <translation>画像またはフォルダーをここにドロップ</translation>
    </message>
    <message>
        <source>Every picture becomes {} in {}.</source>
        <translation>画像ごとに、{}を {} に作成します。</translation>
    </message>
    <message>
        <source>Every picture becomes {} next to it.</source>
        <translation>画像ごとに、{}を同じ場所に作成します。</translation>
    </message>
    <message>
        <source>Reads {}.</source>
        <translation>対応形式：{}。</translation>
    </message>
    <message>
        <source>one {} file</source>
        <translation>1 個の {} ファイル</translation>
    </message>
    <message>
        <source>{} files ({})</source>
        <translation>{} 個のファイル（{}）</translation>
    </message>
</context>
<context>
    <name>EncoderFields</name>
    <message>
        <source>&amp;Quality</source>
        <translation>画質(&amp;Q)</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>エンコード</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 75 to 85 suits most photos</source>
        <translation>高いほど見た目が良く、ファイルは大きくなります。多くの写真には 75～85 が適しています</translation>
    </message>
    <message>
        <source>How hard to look for a smaller file; no pixel changes</source>
        <translation>ファイルをどこまで小さくするかの度合い。ピクセルは変わりません</translation>
    </message>
    <message>
        <source>How much time encoding may take: chooses the effort of every format</source>
        <translation>エンコードにかける時間。各形式の圧縮の手間を決めます</translation>
    </message>
    <message>
        <source>Of animations, the first frame</source>
        <translation>アニメーションは最初のフレームのみ</translation>
    </message>
    <message>
        <source>Of animations, the first frame in {}</source>
        <translation>{} ではアニメーションの最初のフレームのみ</translation>
    </message>
    <message>
        <source>Of which format the options below are</source>
        <translation>以下のオプションの対象となる形式</translation>
    </message>
    <message>
        <source>Options of</source>
        <translation>オプションの対象</translation>
    </message>
    <message>
        <source>Several formats</source>
        <translation>複数の形式</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Thoro&amp;ughness</source>
        <translation>徹底度(&amp;U)</translation>
    </message>
    <message>
        <source>Which kind of file the results are</source>
        <translation>結果のファイルの種類</translation>
    </message>
</context>
<context>
    <name>EndsController</name>
    <message>
        <source>Pictures are being converted</source>
        <translation>画像を変換中</translation>
    </message>
    <message>
        <source>{} % – {}</source>
        <translation>{}% – {}</translation>
    </message>
</context>
<context>
    <name>FailuresPanel</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close the list of causes</source>
        <translation>原因のリストを閉じます</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>リストをコピー</translation>
    </message>
    <message>
        <source>Failures by cause</source>
        <translation>原因別の失敗</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Why pictures failed</source>
        <translation>画像が失敗した理由</translation>
    </message>
</context>
<context>
    <name>FileTransfers</name>
    <message>
        <source>The system did not hand over the files of the other program; add them with “Add files…” instead.</source>
        <extracomment>The portal may have to be started, and to export thousands of files.</extracomment>
        <translation>システムからほかのプログラムのファイルを受け取れませんでした。代わりに「ファイルを追加…」で追加してください。</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <extracomment>A pause in typing after which the list follows.</extracomment>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>サイズ増</translation>
    </message>
    <message>
        <source>Show every picture on the list</source>
        <translation>リストのすべての画像を表示します</translation>
    </message>
    <message>
        <source>Show the pictures that failed</source>
        <translation>失敗した画像を表示します</translation>
    </message>
    <message>
        <source>Show the pictures that wait or are being converted</source>
        <translation>待機中または変換中の画像を表示します</translation>
    </message>
    <message>
        <source>Show the pictures that were converted</source>
        <translation>変換済みの画像を表示します</translation>
    </message>
    <message>
        <source>Show the pictures that were skipped, kept or cancelled</source>
        <translation>スキップ、保持、キャンセルされた画像を表示します</translation>
    </message>
    <message>
        <source>Show the results that are larger than their originals</source>
        <translation>元の画像より大きい結果を表示します</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Results will go into {}. Press Start to convert the pictures.</source>
        <translation>結果は {} に保存されます。「開始」を押すと画像が変換されます。</translation>
    </message>
    <message>
        <source>Results will go next to each picture; originals stay as they are. Choose another place beside Start, or press Start.</source>
        <translation>結果は各画像と同じ場所に保存され、元の画像はそのまま残ります。「開始」の隣で別の場所を選ぶか、「開始」を押してください。</translation>
    </message>
</context>
<context>
    <name>FittingRow</name>
    <message>
        <source>More commands</source>
        <translation>そのほかのコマンド</translation>
    </message>
    <message>
        <source>What there is no room for beside the text</source>
        <translation>文章の横に収まらないコマンド</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Folded away</source>
        <translation>折りたたみ中</translation>
    </message>
    <message>
        <source>Folded away: {}</source>
        <translation>折りたたみ中：{}</translation>
    </message>
    <message>
        <source>Shown below</source>
        <translation>下に表示中</translation>
    </message>
</context>
<context>
    <name>FormatChecks</name>
    <message>
        <source>Formats</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Write every picture as {} too</source>
        <translation>すべての画像を {} としても保存します</translation>
    </message>
</context>
<context>
    <name>JournalController</name>
    <message numerus="yes">
        <source>{} and %Ln more have changed since the batch was begun; converted as they are now.</source>
        <translation>
            <numerusform>{} とほか %Ln 個がバッチの開始後に変更されました。現在の内容で変換しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>{} has changed since the batch was begun; converted as it is now.</source>
        <extracomment>How long ``close`` waits for the look at older batches, in seconds.</extracomment>
        <translation>{} がバッチの開始後に変更されました。現在の内容で変換しました。</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
</context>
<context>
    <name>LanguageField</name>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>The language of the window; it changes at once</source>
        <translation>ウィンドウの言語。すぐに切り替わります</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>システムの言語</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Dropmill {share}</source>
        <translation>Dropmill {share}</translation>
    </message>
    <message>
        <source>Last 60 seconds</source>
        <translation>直近 60 秒</translation>
    </message>
    <message>
        <source>Other programs {share}</source>
        <translation>ほかのプログラム {share}</translation>
    </message>
</context>
<context>
    <name>LimitFields</name>
    <message>
        <source>Largest file</source>
        <translation>ファイルサイズの上限</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Similarity (SSIM)</source>
        <translation>類似度 (SSIM)</translation>
    </message>
    <message>
        <source>What the quality is searched for, instead of taken as it is</source>
        <translation>画質を固定せず、この条件に合わせて自動的に探します</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>Encoding takes longest: {share} of the workers’ time.</source>
        <translation>エンコードに最も時間がかかっています（ワーカーの時間の {share}）。</translation>
    </message>
    <message>
        <source>No workers</source>
        <translation>ワーカーなし</translation>
    </message>
    <message>
        <source>Nothing: no picture is being converted.</source>
        <translation>なし：変換中の画像はありません。</translation>
    </message>
    <message>
        <source>Other programs take {share} of the processor.</source>
        <translation>ほかのプログラムがプロセッサーの {share} を使用しています。</translation>
    </message>
    <message>
        <source>Pictures wait until there is memory for them.</source>
        <translation>画像がメモリの空きを待っています。</translation>
    </message>
    <message>
        <source>Reading pictures takes longest: {share} of the workers’ time.</source>
        <translation>画像の読み込みに最も時間がかかっています（ワーカーの時間の {share}）。</translation>
    </message>
    <message>
        <source>Resizing takes longest: {share} of the workers’ time.</source>
        <translation>サイズ変更に最も時間がかかっています（ワーカーの時間の {share}）。</translation>
    </message>
    <message>
        <source>The busiest is {core} with {share}</source>
        <extracomment>More cores than this are summed up instead of read out.</extracomment>
        <translation>最も負荷が高いのは {core} の {share}</translation>
    </message>
    <message>
        <source>The first pictures are under way.</source>
        <translation>最初の画像を処理中です。</translation>
    </message>
    <message>
        <source>The pictures are so small that handing them out takes longest.</source>
        <translation>画像が小さいため、割り当てに最も時間がかかっています。</translation>
    </message>
    <message>
        <source>This system does not tell how busy its cores are.</source>
        <translation>このシステムではコアの負荷を取得できません。</translation>
    </message>
    <message>
        <source>Worker {number}: {picture}</source>
        <translation>ワーカー {number}：{picture}</translation>
    </message>
    <message>
        <source>Workers wait for the disk that pictures are read from.</source>
        <translation>ワーカーが画像の読み込み元のディスクを待っています。</translation>
    </message>
    <message>
        <source>Workers wait for the disk that results are written to.</source>
        <translation>ワーカーが結果の書き込み先のディスクを待っています。</translation>
    </message>
    <message>
        <source>converts</source>
        <translation>変換中</translation>
    </message>
    <message>
        <source>decodes</source>
        <translation>デコード中</translation>
    </message>
    <message>
        <source>encodes</source>
        <translation>エンコード中</translation>
    </message>
    <message>
        <source>of {budget}; workers {workers}, this program {program}</source>
        <translation>上限 {budget}、ワーカー {workers}、このプログラム {program}</translation>
    </message>
    <message>
        <source>resizes</source>
        <translation>サイズ変更中</translation>
    </message>
    <message>
        <source>verifies</source>
        <translation>検証中</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>workers {workers}, this program {program}</source>
        <translation>ワーカー {workers}、このプログラム {program}</translation>
    </message>
    <message>
        <source>{busy} of {ready} busy, {starting} starting</source>
        <translation>{ready} 個中 {busy} 個が稼働中、{starting} 個が起動中</translation>
    </message>
    <message>
        <source>{busy}: Dropmill {ours}, other programs {others}</source>
        <translation>{busy}：Dropmill {ours}、ほかのプログラム {others}</translation>
    </message>
</context>
<context>
    <name>MachineView</name>
    <message numerus="yes">
        <source>%Ln core(s)</source>
        <translation>
            <numerusform>%Ln コア</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back to the pictures</source>
        <translation>画像に戻る(&amp;B)</translation>
    </message>
    <message>
        <source>99 % are shorter; longest {worst}</source>
        <translation>99% はこれより短時間、最長 {worst}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Delay of this window</source>
        <translation>このウィンドウの遅延</translation>
    </message>
    <message>
        <source>How many pictures are converted at a time; Automatic is one a core</source>
        <translation>同時に変換する画像の数。「自動」ではコアごとに 1 枚です</translation>
    </message>
    <message>
        <source>Machine</source>
        <extracomment>Where there is this width for the cores, in characters, the workers stand beside them. Bars of lag are compared with this, in ms: three frames, from which on one is felt.</extracomment>
        <translation>マシン</translation>
    </message>
    <message>
        <source>Measuring the cores…</source>
        <translation>コアを測定中…</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>1 秒あたりの画像数</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>What holds things up now:</source>
        <translation>現在の遅れの原因:</translation>
    </message>
    <message>
        <source>Worker pro&amp;cesses</source>
        <translation>ワーカープロセス(&amp;C)</translation>
    </message>
    <message>
        <source>in the last seconds</source>
        <translation>直近の数秒間</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Commands</source>
        <extracomment>What the user can put away.</extracomment>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Why {} failed</source>
        <translation>{} が失敗した理由</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Time to notice a notice, and to read one of its words without hurry.</extracomment>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Error: {}</source>
        <translation>エラー：{}</translation>
    </message>
    <message>
        <source>Warning: {}</source>
        <translation>警告：{}</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
</context>
<context>
    <name>NamingFields</name>
    <message>
        <source>For example {}</source>
        <extracomment>Whoever pauses so long while typing has probably typed all of it.</extracomment>
        <translation>例：{}</translation>
    </message>
    <message>
        <source>What results are called, with placeholders: {}</source>
        <translation>結果の名前。使用できるプレースホルダー：{}</translation>
    </message>
</context>
<context>
    <name>OptionEditor</name>
    <message>
        <source>Advanced</source>
        <extracomment>A slider of more steps than this moves ten of them at a click beside its handle.</extracomment>
        <translation>詳細設定</translation>
    </message>
    <message>
        <source>any</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>&amp;Lossless</source>
        <translation>可逆圧縮(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>メタデータ(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Never enlarge</source>
        <translation>拡大しない(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>画質(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Transparency</source>
        <translation>透明部分(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>幅(&amp;W)</translation>
    </message>
    <message>
        <source>0 is as fast as WebP; 3 makes smaller files in seven times the time</source>
        <translation>0 は WebP と同じ速さです。3 では 7 倍の時間でファイルが小さくなります</translation>
    </message>
    <message>
        <source>0 is fastest, 6 makes the smallest files; 4 is a good middle</source>
        <translation>0 が最速、6 が最小のファイルです。4 がほどよい中間です</translation>
    </message>
    <message>
        <source>1 is fastest, 9 makes the smallest files; above 6 gains little</source>
        <translation>1 が最速、9 が最小のファイルです。6 を超えても効果はわずかです</translation>
    </message>
    <message>
        <source>3 is as fast as WebP; 7 makes smaller files in several times the time</source>
        <translation>3 は WebP と同じ速さです。7 では数倍の時間でファイルが小さくなります</translation>
    </message>
    <message>
        <source>4:4:4 keeps thin coloured lines and text sharp, 4:2:0 makes smaller files</source>
        <translation>4:4:4 では色付きの細線や文字が鮮明に保たれ、4:2:0 ではファイルが小さくなります</translation>
    </message>
    <message>
        <source>A result must be at least so much smaller than its source</source>
        <translation>結果は元のファイルより少なくともこれだけ小さい必要があります</translation>
    </message>
    <message>
        <source>Accept damaged pictures</source>
        <translation>破損した画像も受け入れる</translation>
    </message>
    <message>
        <source>After it</source>
        <translation>後ろに付ける文字</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>All but the place</source>
        <translation>位置情報以外すべて</translation>
    </message>
    <message>
        <source>All, a file for each</source>
        <translation>すべて、ページごとに 1 ファイル</translation>
    </message>
    <message>
        <source>Animations</source>
        <translation>アニメーション</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>At most so many colours; much smaller for drawings, coarse for photos</source>
        <translation>色数の上限。図やイラストは大幅に小さくなりますが、写真は粗くなります</translation>
    </message>
    <message>
        <source>Author and copyright</source>
        <translation>作者と著作権</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>バランス</translation>
    </message>
    <message>
        <source>Before it</source>
        <translation>前に付ける文字</translation>
    </message>
    <message>
        <source>Behind what is transparent where the format is not, and around the picture where it does not fill its box; as #rrggbb</source>
        <translation>透明に対応しない形式での透明部分と、画像が枠を満たさない場合の余白の色です。#rrggbb で指定します</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Camera maker&apos;s notes (E&amp;XIF)</source>
        <translation>カメラのメーカーノート (EXIF)(&amp;X)</translation>
    </message>
    <message>
        <source>Camera, date, place, titles and ratings: all of them, all but the place, author and copyright only, or none</source>
        <translation>カメラ、日付、場所、タイトル、評価について、すべて、場所以外すべて、作者と著作権のみ、なしから選べます</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>中央</translation>
    </message>
    <message>
        <source>Colour detail</source>
        <translation>色の精細さ</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Contain</source>
        <translation>全体を収めて余白を付ける</translation>
    </message>
    <message>
        <source>Copy the source instead</source>
        <translation>代わりに元のファイルをコピー</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>切り抜いて埋める</translation>
    </message>
    <message>
        <source>Effo&amp;rt</source>
        <translation>圧縮の手間(&amp;R)</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>情報量の多い部分</translation>
    </message>
    <message>
        <source>F&amp;it</source>
        <translation>合わせ方(&amp;I)</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>最速</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>引き伸ばし</translation>
    </message>
    <message>
        <source>Fine bright patterns keep their brightness when a picture shrinks; slower</source>
        <translation>画像を縮小しても、明るく細かい模様の明るさが保たれます。処理は遅くなります</translation>
    </message>
    <message>
        <source>First frame only</source>
        <translation>最初のフレームのみ</translation>
    </message>
    <message>
        <source>First only</source>
        <translation>最初のページのみ</translation>
    </message>
    <message>
        <source>Full (4:4:4)</source>
        <translation>フル (4:4:4)</translation>
    </message>
    <message>
        <source>Give results the modification time of their sources</source>
        <translation>元のファイルの更新日時を結果に設定します</translation>
    </message>
    <message>
        <source>Halved (4:2:0)</source>
        <translation>半分 (4:2:0)</translation>
    </message>
    <message>
        <source>Hei&amp;ght</source>
        <translation>高さ(&amp;G)</translation>
    </message>
    <message>
        <source>Height of the box</source>
        <translation>枠の高さ</translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 50 to 65 suits most photos</source>
        <translation>高いほど見た目が良く、ファイルは大きくなります。多くの写真には 50～65 が適しています</translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 75 to 85 suits most photos</source>
        <translation>高いほど見た目が良く、ファイルは大きくなります。多くの写真には 75～85 が適しています</translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 75 to 90 suits most photos</source>
        <translation>高いほど見た目が良く、ファイルは大きくなります。多くの写真には 75～90 が適しています</translation>
    </message>
    <message>
        <source>How a picture is fitted into the box</source>
        <translation>画像を枠に合わせる方法</translation>
    </message>
    <message>
        <source>How many colours a palette may have</source>
        <translation>パレットの色数の上限</translation>
    </message>
    <message>
        <source>If the name is ta&amp;ken</source>
        <translation>同名のファイルがある場合(&amp;K)</translation>
    </message>
    <message>
        <source>If the result is not smaller</source>
        <translation>結果が小さくならない場合</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>枠の内側</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Keep all frames</source>
        <translation>すべてのフレームを保持</translation>
    </message>
    <message>
        <source>Keep all frames where the format can (WebP, AVIF), or convert the first one only</source>
        <translation>対応する形式（WebP、AVIF）ではすべてのフレームを保持するか、最初のフレームのみを変換します</translation>
    </message>
    <message>
        <source>Keep both, number the new one</source>
        <translation>両方を残し、新しい方に番号を付ける</translation>
    </message>
    <message>
        <source>Keep every pixel exactly; best for drawings and screenshots</source>
        <translation>すべてのピクセルを正確に保持します。図やスクリーンショットに最適です</translation>
    </message>
    <message>
        <source>Keep file times</source>
        <translation>ファイルの日時を保持</translation>
    </message>
    <message>
        <source>Keep the source, write nothing</source>
        <translation>元のファイルを残し、何も書き込まない</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>ファイルサイズの上限</translation>
    </message>
    <message>
        <source>Least saving</source>
        <translation>最小の削減率</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Left bottom</source>
        <translation>左下</translation>
    </message>
    <message>
        <source>Left top</source>
        <translation>左上</translation>
    </message>
    <message>
        <source>Lossless, but values are rounded where no eye sees it; lower makes smaller files, 60 suits most screenshots</source>
        <translation>可逆ですが、目に見えない範囲で値を丸めます。低いほどファイルが小さくなり、多くのスクリーンショットには 60 が適しています</translation>
    </message>
    <message>
        <source>MP</source>
        <translation>MP</translation>
    </message>
    <message>
        <source>Make the picture smaller where lower quality is not enough</source>
        <translation>画質を下げても足りない場合に、画像の寸法を小さくします</translation>
    </message>
    <message>
        <source>Maker notes may hold places and serial numbers; off drops them</source>
        <translation>メーカーノートには位置情報やシリアル番号が含まれることがあります。オフにすると削除されます</translation>
    </message>
    <message>
        <source>Megapixels</source>
        <translation>メガピクセル</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Near lossless</source>
        <translation>ほぼ可逆</translation>
    </message>
    <message>
        <source>No file is larger; quality goes down until it fits</source>
        <translation>どのファイルもこれより大きくなりません。収まるまで画質を下げます</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Of a TIFF with several: convert the first, or all of them to a file each</source>
        <translation>複数ページの TIFF の場合、最初のページのみ、またはすべてのページを 1 ファイルずつ変換します</translation>
    </message>
    <message>
        <source>Of the picture&apos;s own width and height</source>
        <translation>画像自体の幅と高さに対する割合</translation>
    </message>
    <message>
        <source>Optimise</source>
        <translation>最適化</translation>
    </message>
    <message>
        <source>Ori&amp;ginals</source>
        <translation>元の画像(&amp;G)</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>枠の外側</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>パレット</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>パーセント</translation>
    </message>
    <message>
        <source>Pictures that are smaller keep their size</source>
        <translation>小さい画像は元の寸法のままにします</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Progressive</source>
        <translation>プログレッシブ</translation>
    </message>
    <message>
        <source>Quality of transparency; 100 keeps it exact</source>
        <translation>透明部分の品質。100 で正確に保持されます</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換え</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>ファイルを置き換える</translation>
    </message>
    <message>
        <source>Replace the file if it is older</source>
        <translation>古い場合はファイルを置き換える</translation>
    </message>
    <message>
        <source>Resize in linear light</source>
        <translation>リニア光でサイズ変更</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Right bottom</source>
        <translation>右下</translation>
    </message>
    <message>
        <source>Right top</source>
        <translation>右上</translation>
    </message>
    <message>
        <source>Sharp colour edges</source>
        <translation>鮮明な色の輪郭</translation>
    </message>
    <message>
        <source>Show what can be read of pictures that are cut off or broken</source>
        <translation>途切れたり壊れたりした画像の、読み取れる部分を表示します</translation>
    </message>
    <message>
        <source>Shows the whole picture early while loading; a little smaller</source>
        <translation>読み込み中に画像全体が早く表示されます。ファイルは少し小さくなります</translation>
    </message>
    <message>
        <source>Shrink if need be</source>
        <translation>必要に応じて縮小</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>類似度</translation>
    </message>
    <message>
        <source>Skip the picture</source>
        <translation>画像をスキップ</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Srgb looks right everywhere; keep leaves wide colours and their profile</source>
        <translation>sRGB はどこでも正しく表示されます。「そのまま」は広い色域とプロファイルを残します</translation>
    </message>
    <message>
        <source>The same pixels in fewer bytes: screenshots take less than half, photos nine tenths; needs up to three times as long</source>
        <translation>ピクセルはそのままで、より少ないバイト数に：スクリーンショットは半分以下、写真は 9 割ほど。時間は最大 3 倍かかります</translation>
    </message>
    <message>
        <source>The smallest file that looks so much like the source; fine detail needs 0.999</source>
        <translation>この類似度で元の画像に見える最小のファイル。細部には 0.999 が必要です</translation>
    </message>
    <message>
        <source>Thin coloured lines and text stay sharper; takes nearly twice as long</source>
        <translation>色付きの細線や文字がより鮮明になります。時間は 2 倍近くかかります</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>What becomes of the pictures that were converted</source>
        <translation>変換した元の画像の扱い</translation>
    </message>
    <message>
        <source>What every name begins with</source>
        <translation>すべての名前の先頭に付ける文字</translation>
    </message>
    <message>
        <source>What every name has before its ending</source>
        <translation>すべての名前の拡張子の前に付ける文字</translation>
    </message>
    <message>
        <source>When the result is not smaller than its source</source>
        <translation>結果が元のファイルより小さくならない場合</translation>
    </message>
    <message>
        <source>When the result&apos;s name is taken</source>
        <translation>結果と同じ名前のファイルがある場合</translation>
    </message>
    <message>
        <source>Which part of the picture stays where it is cropped</source>
        <translation>切り抜くときに残す部分</translation>
    </message>
    <message>
        <source>Width of the box</source>
        <translation>枠の幅</translation>
    </message>
    <message>
        <source>Width times height at most, in millions</source>
        <translation>幅×高さの上限（百万ピクセル単位）</translation>
    </message>
    <message>
        <source>With placeholders: {stem}, {ext}, {width}, {height}, {parent}, {date}, {time}, {counter}, {preset}, {format}; {counter:04} is 0001</source>
        <translation>プレースホルダー：{stem}、{ext}、{width}、{height}、{parent}、{date}、{time}、{counter}、{preset}、{format}。{counter:04} は 0001 になります</translation>
    </message>
    <message>
        <source>Write it all the same</source>
        <translation>そのまま書き込む</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>バイト</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>sRGB, right everywhere</source>
        <translation>sRGB、どこでも正しく表示</translation>
    </message>
</context>
<context>
    <name>OptionsForm</name>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Conversion options</source>
        <translation>変換オプション</translation>
    </message>
    <message>
        <source>Keep in the file</source>
        <translation>ファイルに残す情報</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>そのほかのオプション</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Some results have options of their own, which are kept until you change a field.</source>
        <extracomment>How wide it is at least; beyond the other it is scrolled, for the list wants room as well.</extracomment>
        <translation>一部の結果には個別のオプションがあり、項目を変更するまで保持されます。</translation>
    </message>
</context>
<context>
    <name>OutputFields</name>
    <message>
        <source>Put each result in its original&apos;s place, once it was read back; originals go to the trash</source>
        <translation>結果を読み戻して確認した後、元の画像と置き換えます。元の画像はゴミ箱に移動します</translation>
    </message>
    <message>
        <source>Replace the originals</source>
        <translation>元の画像を置き換える</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
</context>
<context>
    <name>PasteController</name>
    <message>
        <source>Pasted {}</source>
        <translation>貼り付け {}</translation>
    </message>
    <message>
        <source>The pasted picture could not be saved: {}.</source>
        <translation>貼り付けた画像を保存できませんでした：{}。</translation>
    </message>
    <message>
        <source>The picture on the clipboard is empty.</source>
        <extracomment>A larger one no worker would decode. How long ``close`` waits for a drive, in seconds.</extracomment>
        <translation>クリップボードの画像は空です。</translation>
    </message>
    <message>
        <source>The picture on the clipboard is too large: more than {}.</source>
        <translation>クリップボードの画像が大きすぎます（{} 超）。</translation>
    </message>
    <message>
        <source>The picture was saved as {} in {}.</source>
        <translation>画像を {} として {} に保存しました。</translation>
    </message>
</context>
<context>
    <name>PictureList</name>
    <message>
        <source>No picture has “{}” in its name or folder.</source>
        <translation>名前またはフォルダーに「{}」を含む画像はありません。</translation>
    </message>
    <message>
        <source>No picture matches the filter.</source>
        <extracomment>Shortest time between two counts: they take some ms for very many rows. How much of the height the causes of failures may take.</extracomment>
        <translation>フィルターに一致する画像はありません。</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>すべての画像を表示</translation>
    </message>
    <message>
        <source>There is no such picture on the list now.</source>
        <translation>該当する画像は現在リストにありません。</translation>
    </message>
</context>
<context>
    <name>PictureTable</name>
    <message>
        <source>Pictures</source>
        <extracomment>Longest that news of a scroll is held back, so that a fling asks for few thumbnails. What a column of numbers makes room for. Columns that go when the names would get less than ``_MIN_PICTURE_PX``, the first one first.</extracomment>
        <translation>画像</translation>
    </message>
</context>
<context>
    <name>PresetChooser</name>
    <message>
        <source>&amp;Delete…</source>
        <translation>削除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>エクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>インポート(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>プリセット(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>名前の変更(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Save as preset…</source>
        <translation>プリセットとして保存(&amp;S)…</translation>
    </message>
    <message>
        <source>A built-in preset is called so.</source>
        <translation>同じ名前の内蔵プリセットがあります。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>All options at once</source>
        <translation>すべてのオプションを一括で設定します</translation>
    </message>
    <message>
        <source>Another preset is called so.</source>
        <translation>同じ名前の別のプリセットがあります。</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>カスタム</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>プリセットの削除</translation>
    </message>
    <message>
        <source>Delete the preset {}? The options stay as they are.</source>
        <translation>プリセット {} を削除しますか？ オプションはそのまま残ります。</translation>
    </message>
    <message>
        <source>Export the preset</source>
        <translation>プリセットのエクスポート</translation>
    </message>
    <message>
        <source>Import a preset</source>
        <translation>プリセットのインポート</translation>
    </message>
    <message>
        <source>It takes the place of your preset of that name.</source>
        <translation>同じ名前の自作プリセットが置き換えられます。</translation>
    </message>
    <message>
        <source>More about presets</source>
        <translation>プリセットのそのほかの操作</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>プリセット (*.json)</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>プリセットの名前の変更</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>プリセットとして保存</translation>
    </message>
    <message>
        <source>Save, rename, delete, import or export a preset</source>
        <translation>プリセットの保存、名前の変更、削除、インポート、エクスポート</translation>
    </message>
    <message>
        <source>Your own:</source>
        <translation>自作のプリセット:</translation>
    </message>
</context>
<context>
    <name>PresetController</name>
    <message>
        <source>{} is among the presets now ({} was taken).</source>
        <translation>{} をプリセットに追加しました（{} は使用済み）。</translation>
    </message>
    <message>
        <source>{} is among the presets now.</source>
        <extracomment>How long ``close`` waits for the last wish to be done, in seconds. Does what was wished; gives a sentence for the user, or nothing to say.</extracomment>
        <translation>{} をプリセットに追加しました。</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>AVIF and WebP in three widths, for srcset</source>
        <translation>srcset 用の 3 種類の幅の AVIF と WebP</translation>
    </message>
    <message>
        <source>AVIF at the lowest quality that still looks like the source</source>
        <translation>元の画像と同じに見える範囲で最も低い画質の AVIF</translation>
    </message>
    <message>
        <source>Archive lossless</source>
        <translation>可逆アーカイブ</translation>
    </message>
    <message>
        <source>E-mail ≤ 500 kB</source>
        <translation>メール ≤ 500 kB</translation>
    </message>
    <message>
        <source>JPEG that everybody can open, within 2560 × 2560 and never above 500 kB</source>
        <translation>誰でも開ける JPEG、2560 × 2560 以内、500 kB 以下</translation>
    </message>
    <message>
        <source>Smallest that looks the same</source>
        <translation>同じ見た目で最小</translation>
    </message>
    <message>
        <source>Thumbnail 800×600 cover</source>
        <translation>サムネイル 800×600 切り抜き</translation>
    </message>
    <message>
        <source>Web 1600</source>
        <translation>ウェブ 1600</translation>
    </message>
    <message>
        <source>Web size set 480/960/1920</source>
        <translation>ウェブ用サイズセット 480/960/1920</translation>
    </message>
    <message>
        <source>WebP that fills 800 × 600 exactly, cropped</source>
        <translation>切り抜いて 800 × 600 ちょうどに埋めた WebP</translation>
    </message>
    <message>
        <source>WebP with as many pixels as the source has</source>
        <translation>元と同じピクセル数の WebP</translation>
    </message>
    <message>
        <source>WebP with every pixel, its own colours and all metadata</source>
        <translation>すべてのピクセル、元の色、全メタデータを保持した WebP</translation>
    </message>
    <message>
        <source>WebP within 1600 × 1600, for pages and galleries</source>
        <translation>ページやギャラリー用の 1600 × 1600 以内の WebP</translation>
    </message>
    <message>
        <source>WebP, same size</source>
        <translation>WebP、同じサイズ</translation>
    </message>
</context>
<context>
    <name>ReportController</name>
    <message>
        <source>The report was saved as {}.</source>
        <translation>レポートを {} として保存しました。</translation>
    </message>
    <message>
        <source>The report {} was not saved: {}.</source>
        <extracomment>Rows read at a time; more would take longer than a frame.</extracomment>
        <translation>レポート {} を保存できませんでした：{}。</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>JSON lines, for programs (*.json)</source>
        <translation>JSON Lines、プログラム用 (*.json)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>レポートの保存</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message>
        <source>Last results</source>
        <translation>最近の結果</translation>
    </message>
</context>
<context>
    <name>RowCommands</name>
    <message>
        <source>Commands for the selected pictures</source>
        <extracomment>In which states a selected row makes a command possible. Rows looked through one by one; with more selected, the commands in question are just offered.</extracomment>
        <translation>選択した画像のコマンド</translation>
    </message>
</context>
<context>
    <name>RowOptionsDialog</name>
    <message>
        <source>&amp;Convert again</source>
        <translation>再変換(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Use these options</source>
        <translation>これらのオプションを使用(&amp;U)</translation>
    </message>
    <message>
        <source>Convert again with other options</source>
        <translation>オプションを変えて再変換</translation>
    </message>
    <message>
        <source>Options for these pictures</source>
        <translation>これらの画像のオプション</translation>
    </message>
    <message numerus="yes">
        <source>These options are for %Ln picture(s) and win over those of the batch.</source>
        <translation>
            <numerusform>これらのオプションは %Ln 枚の画像に適用され、バッチのオプションより優先されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the &amp;batch&apos;s options</source>
        <translation>バッチのオプションを使用(&amp;B)</translation>
    </message>
</context>
<context>
    <name>RunningWindow</name>
    <message numerus="yes">
        <source>%Ln more could not be used either.</source>
        <translation>
            <numerusform>ほか %Ln 個も使用できませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) were on the list already.</source>
        <translation>
            <numerusform>%Ln 枚の画像は既にリストにあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>The preset holds for what was just added; the others keep their options.</source>
        <extracomment>More problems of one drop than this are only counted.</extracomment>
        <translation>プリセットは今追加したものだけに適用され、ほかの画像のオプションはそのままです。</translation>
    </message>
    <message>
        <source>{} could not be opened.</source>
        <translation>{} を開けませんでした。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>外観(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>動き(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>既定値に戻す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Worker processes</source>
        <translation>ワーカープロセス(&amp;W)</translation>
    </message>
    <message>
        <source>All motion</source>
        <translation>すべての動き</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Automatic is one for each core. Fewer leave more for other programs.</source>
        <translation>自動ではコアごとに 1 つです。少なくするとほかのプログラムに余裕ができます。</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>変換</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Every change takes effect at once and is remembered.</source>
        <translation>変更はすぐに反映され、記憶されます。</translation>
    </message>
    <message>
        <source>How many pictures are converted at the same time</source>
        <translation>同時に変換する画像の数</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>動きを減らす</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Light or dark; the system&apos;s changes when the system does</source>
        <translation>ライトまたはダーク。システムの外観はシステムに合わせて変わります</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>Only what is in this dialog; conversion options stay</source>
        <translation>このダイアログの内容のみ。変換オプションはそのままです</translation>
    </message>
    <message>
        <source>Otherwise dropped pictures wait on the list until you press Start</source>
        <translation>オフの場合、ドロップした画像は「開始」を押すまでリストで待機します</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Start as soon as pictures are &amp;dropped</source>
        <translation>画像をドロップしたらすぐに開始(&amp;D)</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Whether menus fade and things move that tell nothing by it</source>
        <translation>メニューのフェードや、情報を伝えない動きを表示するかどうか</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Worker processes</source>
        <translation>ワーカープロセス</translation>
    </message>
</context>
<context>
    <name>SizeFields</name>
    <message>
        <source>Cover the box, uncropped</source>
        <translation>枠を覆う（切り抜かない）</translation>
    </message>
    <message>
        <source>Crop to {}</source>
        <translation>{} に切り抜き</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>カスタム</translation>
    </message>
    <message>
        <source>Fill the box, cropped</source>
        <translation>枠を埋める（切り抜く）</translation>
    </message>
    <message>
        <source>Fit inside the box</source>
        <translation>枠内に収める</translation>
    </message>
    <message>
        <source>Fit inside, with borders</source>
        <translation>枠内に収める（余白付き）</translation>
    </message>
    <message>
        <source>How large the results are to be</source>
        <translation>結果の大きさ</translation>
    </message>
    <message>
        <source>In pixels; “auto” follows the other side</source>
        <translation>ピクセル単位。「自動」はもう一方の辺に合わせます</translation>
    </message>
    <message>
        <source>Leave pictures that are smaller than the box as they are</source>
        <translation>枠より小さい画像はそのままにします</translation>
    </message>
    <message>
        <source>Megapixels</source>
        <translation>メガピクセル</translation>
    </message>
    <message>
        <source>Original size</source>
        <extracomment>What the fields offer when resizing is switched on for the first time. Both offer these at first.</extracomment>
        <translation>元のサイズ</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>パーセント</translation>
    </message>
    <message>
        <source>Resi&amp;ze</source>
        <translation>サイズ変更(&amp;Z)</translation>
    </message>
    <message>
        <source>Several widths</source>
        <translation>複数の幅</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Stretch to the box</source>
        <translation>枠に合わせて引き伸ばす</translation>
    </message>
    <message>
        <source>What happens when a picture has other proportions than the box</source>
        <translation>画像と枠の縦横比が異なる場合の処理</translation>
    </message>
    <message>
        <source>Which part of the picture stays where it is cropped</source>
        <translation>切り抜くときに残す部分</translation>
    </message>
    <message>
        <source>Within {}</source>
        <translation>{} 以内</translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>Measuring the cores…</source>
        <translation>コアを測定中…</translation>
    </message>
    <message>
        <source>Processor load</source>
        <translation>プロセッサーの負荷</translation>
    </message>
</context>
<context>
    <name>SpeedField</name>
    <message>
        <source>Custom</source>
        <extracomment>Where several speeds are the same effort, the first of these is told.</extracomment>
        <translation>カスタム</translation>
    </message>
</context>
<context>
    <name>SplitView</name>
    <message>
        <source>After</source>
        <translation>変換後</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変換前</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>変換前後</translation>
    </message>
    <message>
        <source>Divider between before and after</source>
        <translation>変換前後の境界線</translation>
    </message>
    <message>
        <source>Renewing…</source>
        <translation>更新中…</translation>
    </message>
    <message>
        <source>{} before, {} after</source>
        <translation>変換前 {}、変換後 {}</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>&amp;Choose another folder…</source>
        <translation>別のフォルダーを選択(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Start all the same</source>
        <translation>それでも開始(&amp;S)</translation>
    </message>
    <message>
        <source>Before the start</source>
        <translation>開始する前に</translation>
    </message>
    <message>
        <source>Pictures that cannot be written fail or wait; originals stay as they are.</source>
        <translation>書き込めない画像は失敗するか待機します。元の画像はそのままです。</translation>
    </message>
    <message>
        <source>Results may not be written where they are meant to go.</source>
        <translation>結果を指定の場所に書き込めないおそれがあります。</translation>
    </message>
</context>
<context>
    <name>Switches</name>
    <message numerus="yes">
        <source>%Ln picture(s) of yours</source>
        <translation>
            <numerusform>自分の画像 %Ln 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>UndoController</name>
    <message numerus="yes">
        <source>%Ln could not be undone</source>
        <translation>
            <numerusform>%Ln 件は元に戻せませんでした</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) brought back</source>
        <translation>
            <numerusform>%Ln 個のファイルを復元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) moved to the trash</source>
        <extracomment>More files that could not be undone than this are only counted.</extracomment>
        <translation>
            <numerusform>%Ln 個の結果をゴミ箱に移動</numerusform>
        </translation>
    </message>
    <message>
        <source>The batch was undone: {}.</source>
        <translation>バッチを元に戻しました：{}。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>元に戻すものはありません。</translation>
    </message>
</context>
<context>
    <name>WatchBar</name>
    <message numerus="yes">
        <source>%Ln converted</source>
        <translation>
            <numerusform>変換済み %Ln 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>失敗 %Ln 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>See the watched folder&apos;s page</source>
        <translation>監視フォルダーのページを表示します</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>監視を停止</translation>
    </message>
    <message>
        <source>Watching {}: {}</source>
        <translation>{} を監視中：{}</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message numerus="yes">
        <source>%Ln converted</source>
        <translation>
            <numerusform>変換済み %Ln 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>失敗 %Ln 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back to the pictures</source>
        <translation>画像に戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>フォルダーを監視(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Watch another folder…</source>
        <translation>別のフォルダーを監視(&amp;W)…</translation>
    </message>
    <message>
        <source>At once, when they are complete</source>
        <translation>完全に届きしだいすぐに</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>変換先の形式</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>変換</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Next to each picture</source>
        <translation>各画像と同じ場所</translation>
    </message>
    <message>
        <source>No folder is watched. What lands in a watched folder is converted.</source>
        <translation>監視中のフォルダーはありません。監視フォルダーに届いた画像は変換されます。</translation>
    </message>
    <message>
        <source>No picture has been converted yet.</source>
        <translation>変換された画像はまだありません。</translation>
    </message>
    <message>
        <source>Options that you change apply at once to what lands from then on.</source>
        <translation>変更したオプションは、以後に届く画像にすぐ適用されます。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Results go</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>S&amp;top watching</source>
        <translation>監視を停止(&amp;T)</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>They wait for Start, as long as “Start by itself” is off.</source>
        <translation>「自動で開始」がオフの間は「開始」を待ちます。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>監視フォルダー</translation>
    </message>
    <message>
        <source>Watching {}</source>
        <translation>{} を監視中</translation>
    </message>
    <message>
        <source>saved {}</source>
        <translation>{} 削減</translation>
    </message>
    <message>
        <source>{preset}: {options}</source>
        <translation>{preset}：{options}</translation>
    </message>
    <message>
        <source>{} is watched no more</source>
        <translation>{} の監視は終了しました</translation>
    </message>
</context>
<context>
    <name>WaysIn</name>
    <message numerus="yes">
        <source>%Ln address(es) were not added: Dropmill does not use the network. Save the pictures on this computer first.</source>
        <translation>
            <numerusform>%Ln 件のアドレスは追加されませんでした。Dropmill はネットワークを使いません。先に画像をこのコンピューターに保存してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the text name no file: a whole path is needed.</source>
        <translation>
            <numerusform>テキストの %Ln 行はファイルを示していません。完全なパスが必要です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a folder of pictures</source>
        <translation>画像のフォルダーを追加</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>画像を追加</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>There are no files and no picture on the clipboard.</source>
        <extracomment>Of an address in a sentence, in characters.</extracomment>
        <translation>クリップボードにファイルも画像もありません。</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>フォルダーを監視</translation>
    </message>
    <message>
        <source>{} was not added: Dropmill does not use the network. Save the picture on this computer first.</source>
        <translation>{} は追加されませんでした。Dropmill はネットワークを使いません。先に画像をこのコンピューターに保存してください。</translation>
    </message>
</context>
<context>
    <name>WidthsField</name>
    <message>
        <source>&amp;Widths</source>
        <translation>幅(&amp;W)</translation>
    </message>
    <message>
        <source>In pixels, with commas: every picture is written in each of them</source>
        <translation>ピクセル単位、コンマ区切り。すべての画像をそれぞれの幅で書き込みます</translation>
    </message>
</context>
<context>
    <name>WorkerTable</name>
    <message>
        <source>Core</source>
        <translation>コア</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>負荷</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Worker</source>
        <extracomment>Of the name of a picture, and beside the text of a cell.</extracomment>
        <translation>ワーカー</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>ワーカー</translation>
    </message>
</context>
<context>
    <name>_Search</name>
    <message>
        <source>Clear the search</source>
        <translation>検索をクリア</translation>
    </message>
    <message>
        <source>Search names and folders</source>
        <translation>名前とフォルダーを検索</translation>
    </message>
</context>
</TS>
